#pragma once
// How alike text uses the words of a story: "jailed" and "imprisoned" near 1, "jailed" and "turnips" near 0.
//
//   const WordLikeness alike(terms);
//   alike.of(terms.of(a, word), terms.of(b, other))

#include <cstdint>
#include <span>
#include <vector>

#include "align/clause_terms.hpp"

namespace tally::align {

class WordLikeness {
 public:
  explicit WordLikeness(const ClauseTerms& terms);

  // 1 for one term, else the cosine of the words' vectors (language/word_vector.hpp), at least 0; 0 where one is an
  // entity, or a word that the vectors lack.
  [[nodiscard]] double of(Term a, Term b) const;

 private:
  struct Vector {
    std::span<const std::int8_t> values;  // lives as long as the program; empty for none
    double length = 0;
  };
  std::vector<Vector> vectors_;  // by term
};

}  // namespace tally::align
