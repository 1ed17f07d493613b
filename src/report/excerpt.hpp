#pragma once
// The words that matter inside their sentence, cut to a readable length.
//
//   excerpt(facts, {span of "19"})
//     -> {"Carl Ostrom, 44, waited on the quay for Nils, "}, {"19", marked}, {", to come ashore …"}

#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::report {

struct Piece {
  std::string text;  // one line
  bool marked = false;

  friend bool operator==(const Piece&, const Piece&) = default;
};

// The sentence that a span stands in (several, if it runs over more), else its block, else the span itself.
[[nodiscard]] base::Span sentence_around(const align::ArticleFacts& facts, base::Span words);

// All words must stand in one sentence or in neighbouring ones; at least one is needed.
[[nodiscard]] std::vector<Piece> excerpt(const align::ArticleFacts& facts, std::vector<base::Span> words);

}  // namespace tally::report
