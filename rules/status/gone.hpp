#pragma once
// Somebody is called former in the sentence that has the departure still to come.

#include "rule/rule.hpp"

namespace tally::rules::status {

void check_gone(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::status
