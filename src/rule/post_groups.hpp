#pragma once
// Which posts one person hardly holds at the same time: a body's treasurer is not its chief executive, and an
// ambassador is no minister.
//
// The words for posts are in groups, of those that may mean one post ("curator", "keeper"; "priest", "vicar"), and each
// group is of a kind; whoever has charge of a part of a body, its finances or its estates, has that for a group. What somebody is besides (a founder, an author, an owner) is in none.

#include "rule/post.hpp"

namespace tally::rule {

// Whether two titles name posts of different groups that are rarely held together. False where one of them is no known
// post. `one_body`: both are said to be of it.
[[nodiscard]] bool are_two_posts(const Post& a, const Post& b, bool one_body);

}  // namespace tally::rule
