#pragma once
// Learns the lemmatiser's tables from words with their lemmas.
//
// Each distinct (form, tags) votes once for the rule that most of its occurrences need. Endings of
// zero to `longest_ending` bytes get the rule that most of their words want, as far as it differs from
// the next shorter ending's; a word that still comes out wrong becomes an exception.

#include <vector>

#include "language/lemmatiser.hpp"

namespace tally::language::train {

struct LemmaTables {
  std::vector<LemmaSlot> slots;
  std::vector<LemmaRule> rules;
  std::vector<char> text;
};

[[nodiscard]] LemmaTables learn_lemmas(const std::vector<std::vector<Word>>& sentences);

}  // namespace tally::language::train
