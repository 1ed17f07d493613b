#pragma once
// Things that an article counts once and speaks of with another number later: "Five climbers set out ... All six climbers were
// flown to Innsbruck".

#include "rule/rule.hpp"

namespace tally::rules::quantity {

void check_recounts(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::quantity
