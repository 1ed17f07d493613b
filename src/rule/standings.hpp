#pragma once
// What the rules about how matters stand have in common: answers that differ, made into findings. One rule has the questions
// about what happened, the other those about how things are.

#include "rule/rule.hpp"

namespace tally::rule {

void check_standings(const align::Story& story, bool of_events, Sink& sink);

}  // namespace tally::rule
