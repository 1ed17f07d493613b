#pragma once
// Measures analyses against gold ones, and how long they take.
//
// Tokens are gold, punctuation counts. las ignores subtypes of relations, as the CoNLL 2018 shared
// task did; las_full needs the subtype too.

#include <cstddef>

#include "language/analyser.hpp"
#include "language/conllu.hpp"

namespace tally::language::train {

struct Scores {
  std::size_t words = 0;
  std::size_t upos = 0;
  std::size_t xpos = 0;
  std::size_t lemma = 0;       // from predicted tags
  std::size_t lemma_gold = 0;  // from gold tags
  std::size_t uas = 0;
  std::size_t las = 0;
  std::size_t las_full = 0;
};

// Adds up one sentence (all but lemma_gold).
void compare(std::span<const Word> gold, std::span<const Word> found, Scores& scores);

[[nodiscard]] Scores measure(const Analyser& analyser, const Treebank& bank);

struct Speed {
  double tag = 0.0;  // words a second on one core
  double parse = 0.0;
  double both = 0.0;
};

[[nodiscard]] Speed measure_speed(const Analyser& analyser, const Treebank& bank);

// A row of the table that `tallystick-train evaluate` prints; `header()` names its columns.
[[nodiscard]] std::string header();
[[nodiscard]] std::string row(const std::string& name, const Scores& scores);

}  // namespace tally::language::train
