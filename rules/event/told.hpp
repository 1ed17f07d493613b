#pragma once
// One deed told in ways that exclude each other: done and not done, done and still to come, done by one to the other and back.

#include "rule/rule.hpp"

namespace tally::rules::event {

void check_told_deeds(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::event
