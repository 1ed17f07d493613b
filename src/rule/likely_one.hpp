#pragma once
// Two names that the articles give to what is in all likelihood one person: the surname is one and the given names are two,
// or the other way round, no article names both in its text, and what is told of them is the same.
//
//   a.md "Dennis Harbottle, 54, of Colne, was killed when the crane fell"
//   b.md "the man killed by the crane, Derek Harbottle, 54,"      -> a pair, differing in the given name
//
// Names alone prove nothing: relatives share a surname and half a town its given names. What speaks for one person is a
// post, an age, a home, a rank, rare words around the name, letters in common, and a surname that few bear; what speaks
// against it is a word for a relative beside one of the names, or the other sex.

#include <vector>

#include "align/story.hpp"

namespace tally::rule {

struct LikelyOne {
  entity::EntityId a;
  entity::EntityId b;
  bool by_given = false;  // the given names differ, else the surnames
  double points = 0;      // of evidence; 2.5 and more
};

[[nodiscard]] std::vector<LikelyOne> find_likely_one(const align::Story& story);

}  // namespace tally::rule
