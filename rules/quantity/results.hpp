#pragma once
// Results of votes and matches that articles give differently.

#include "rule/rule.hpp"

namespace tally::rules::quantity {

void check_results(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::quantity
