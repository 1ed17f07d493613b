#pragma once
// Two names for what is in all likelihood one person, and a headline's slip of a name that its article spells otherwise.

#include "rule/rule.hpp"

namespace tally::rules::name {

void check_likely_one(const align::Story& story, rule::Sink& sink);
void check_slips(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::name
