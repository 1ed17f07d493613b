#pragma once
// Whether two statements about what ties a person to somebody or something can both be true.
//
//   Ann is Eva's sister / Eva is Ann's daughter      -> no
//   of Arbroath / from Arbroath                      -> yes
//   British / Welsh                                  -> yes

#include <string>
#include <tuple>

#include "align/story.hpp"

namespace tally::rules::relation {

// One statement of a person, with whom it ties the person to across the story.
struct Tie {
  align::ClaimRef ref;
  claim::Bond bond;
  entity::EntityId person;
  entity::EntityId other;  // of kin
  int seniority = 0;  // of siblings: 1 for the elder one, -1 for the younger one, 0 where nothing is said
};

// What a tie speaks of: two kin, whichever of them is told of, a person's home, or a person's children of one sort. Ties of one
// topic can be compared.
using Topic = std::tuple<claim::BondKind, entity::EntityId, entity::EntityId, std::string>;
[[nodiscard]] Topic topic_of(const Tie& tie);

// Of one topic.
[[nodiscard]] bool agree(const Tie& a, const Tie& b);

// "sister of Ann Lee", "from Arbroath", "father of three"
[[nodiscard]] std::string label(const align::Story& story, const Tie& tie);

}  // namespace tally::rules::relation
