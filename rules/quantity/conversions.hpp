#pragma once
// One measure told in two units that do not agree: "922,000 acres, or 237,000 hectares", "44kg (79lb)". The second stands
// behind the first in brackets, behind "or" or behind a stroke, with nothing between but a hedge; both are taken to be
// rounded to the digits that they are written in.

#include "rule/rule.hpp"

namespace tally::rules::quantity {

void check_conversions(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::quantity
