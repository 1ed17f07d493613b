#pragma once
// Where somebody works, however it is told: "Ann Lee of the University of Graz", "the Linz University botanist Ann Lee".

#include "rule/rule.hpp"

namespace tally::rules::role {

void check_affiliations(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::role
