#pragma once
// A thing is of one sort here and of another there: "a maximum-security prison", "a medium-security prison".

#include "rule/rule.hpp"

namespace tally::rules::status {

void check_sorts(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::status
