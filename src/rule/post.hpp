#pragma once
// A post as it can be compared: house words and synonyms resolved, the words that tell it from others apart.
//
//   "CEO", "chief executive", "boss"        -> one post
//   "transport minister", "Minister for Transport" -> one post
//   "operations director", "managing director"     -> two posts that one person cannot mean by one name

#include <string>
#include <string_view>
#include <vector>

#include "mention/role_title.hpp"

namespace tally::rule {

struct Post {
  std::string head;                  // "chief executive", "director", "minister"; gendered forms are one
  std::vector<std::string> rank;     // "deputy", "vice", "assistant", "shadow", "junior"; sorted
  std::vector<std::string> field;    // all other words: "operations", "transport", "medical"; sorted, no doubles
  std::vector<std::string> function;  // of a director, chief or officer: "finance", "operations"; sorted
  std::string phrase;                // the title's words in order, for initials: "human resources manager"
  std::vector<std::string> body;     // words of the organisation, folded; sorted
  std::string body_name;             // the organisation's words in order, folded
  bool described = false;        // the body is described and not named: "a bus firm"
  bool loose = false;                // "boss", "head", "leader": goes with any post at the top of the same body
};

enum class Likeness {
  same,       // one post, in other words or more briefly
  conflict,   // one person cannot hold both under one name: one of the titles is wrong
  elsewhere,  // one post at two bodies
  different,  // two posts; somebody may hold both
  unrelated,  // nothing to compare: an occupation and a post
};

[[nodiscard]] Post make_post(const mention::RoleTitle& title);
[[nodiscard]] Likeness compare(const Post& a, const Post& b);

// A player's place on the field.
[[nodiscard]] bool is_position(const Post& post);

// Whether two names can hardly be one body's: "University of Graz", "University of Linz". Folded.
[[nodiscard]] bool are_two_bodies(std::string_view a, std::string_view b);

// Whether a body or a portfolio has one holder of the post at a time, and the title says of which: "mayor of Hull",
// "transport minister".
[[nodiscard]] bool has_one_holder(const Post& post);

}  // namespace tally::rule
