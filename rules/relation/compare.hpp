#pragma once
// Whether two statements about what ties a person to somebody or something can both be true.
//
//   Ann is Eva's sister / Eva is Ann's daughter      -> no
//   of Arbroath / from Arbroath                      -> yes
//   British / Welsh                                  -> yes

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

// Whether both speak of one thing, so that they can be compared at all.
[[nodiscard]] bool comparable(const Tie& a, const Tie& b);
// Of comparable ones.
[[nodiscard]] bool agree(const Tie& a, const Tie& b);

// "sister of Ann Lee", "from Arbroath", "father of three"
[[nodiscard]] std::string label(const align::Story& story, const Tie& tie);

}  // namespace tally::rules::relation
