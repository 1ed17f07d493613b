#pragma once
// A post that one article says somebody holds and another, of the same days, that they held: "the scheme's chair, Ann Lee",
// "Ann Lee, the scheme's former chair". Nothing is said where an article tells of somebody's leaving.

#include "rule/rule.hpp"

namespace tally::rules::role {

void check_left_posts(const align::Story& story, const align::ClaimGroup& group, rule::Sink& sink);

}  // namespace tally::rules::role
