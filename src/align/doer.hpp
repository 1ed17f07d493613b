#pragma once
// Who does a deed, by name or by description, and whether two such can be one person.
//
//   "Alan Petrie" and "a woman from the club"   surely two
//   "Berit Aune" and "a rowing crew"        surely two, unless she is of a crew
//   "a neighbour" and "a retired nurse"         may be one

#include "align/story.hpp"

namespace tally::align {

struct Doer {
  ingest::ArticleId article;
  language::TokenId head;
  entity::EntityId entity;  // not valid where nobody is named
};

[[nodiscard]] bool are_surely_two(const Story& story, const Doer& a, const Doer& b);

// The name in the story's words, or the noun.
[[nodiscard]] std::string name_of(const Story& story, const Doer& doer);

}  // namespace tally::align
