#pragma once
// What the sentences of two claims tell in common beside the words that the pattern matched: the sign that they are about
// one thing.
//
//   SharedWords shared(story);
//   shared.count(a, b) == 3     // "Flight [BA117] from London turned back over Wales", "Over Wales [flight BA171] turned back"

#include <vector>

#include "align/clause_terms.hpp"
#include "rule/declared/slot_claim.hpp"

namespace tally::rule {

class SharedWords {
 public:
  explicit SharedWords(const align::Story& story) : story_(story), terms_(story) {}

  // Words of content by their family, and names: once by whom they mean where both articles' reading knows, else by
  // their words.
  [[nodiscard]] std::size_t count(const SlotClaim& a, const SlotClaim& b) const;

 private:
  struct Word {
    align::Term entity = 0;
    align::Term family = 0;
  };

  [[nodiscard]] std::vector<Word> around(const SlotClaim& claim) const;

  const align::Story& story_;
  align::ClauseTerms terms_;
};

}  // namespace tally::rule
