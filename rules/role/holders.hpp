#pragma once
// Two persons given one post that has one holder at a time.

#include "rule/rule.hpp"

namespace tally::rules::role {

// Reports posts for which articles of one month name different holders, where no article knows both persons. Two
// names alike are a matter of spelling and left to the rule for names.
void check_holders(const align::Story& story, rule::Sink& sink);

}  // namespace tally::rules::role
