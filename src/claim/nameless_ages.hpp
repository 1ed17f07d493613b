#pragma once
// Ages of persons whom an article brings in without a name: "a 23-year-old deckhand".

#include <vector>

#include "claim/person_text.hpp"

namespace tally::claim {

struct NamelessAge {
  int years = 0;
  language::TokenRange words;  // "23-year-old"
};

// One for each age; the last words that state it.
[[nodiscard]] std::vector<NamelessAge> nameless_ages(const PersonText& text);

}  // namespace tally::claim
