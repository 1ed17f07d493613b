#pragma once
// Direct quotations of one speaker that are too unlike for one family (quote_families.hpp) and too alike for two utterances:
// inside the marks the same is said in other words.
//
//   "The hearing was a farce from its first hour to its last"  against  "The inquiry was a farce from start to finish"
//
// Compared are quotations of five words and more of different articles; they must keep nearly half of their words in the same
// order, with a noun or an adjective among them. One that is a stretch of the other is a shortening, and an article that has both knows
// of two utterances.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct RewordedQuote {
  QuotePlace left;
  QuotePlace right;
  double kept = 0;  // share of the shorter one's words that both have: 0 to 1
};

// Sorted by place.
[[nodiscard]] std::vector<RewordedQuote> find_reworded_quotes(const Story& story);

}  // namespace tally::align
