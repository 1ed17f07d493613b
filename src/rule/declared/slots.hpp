#pragma once
// Claims about one thing, and the sides that they fall into: what a declarative rule finds a conflict in.
//
//   BA117 in a.md and c.md, BA171 in b.md   ->   one conflict of two sides

#include <string>
#include <vector>

#include "rule/declared/declaration.hpp"

namespace tally::rule {

using ClaimList = std::vector<const SlotClaim*>;

struct SlotConflict {
  std::string slot;              // what the claims are about, for the fingerprint
  std::vector<ClaimList> sides;  // two or more, none of them empty, in the order of the story
};

struct SlotReading {
  std::vector<SlotConflict> conflicts;
  std::size_t compared = 0;             // slots with claims that were held against each other
  std::vector<std::string> undecided;   // a reason for each slot or claim that could not be
};

// The claims must be those of the whole story, in its order, and outlive the reading.
[[nodiscard]] SlotReading read_slots(const align::Story& story, const Declaration& declaration, const std::vector<SlotClaim>& claims);

}  // namespace tally::rule
