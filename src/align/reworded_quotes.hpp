#pragma once
// Direct quotations of one speaker that are too unlike for one family (quote_families.hpp) and too alike for two
// utterances: inside the marks the same is said in other words.
//
//   "The hearing was a farce from its first hour to its last"  against  "The inquiry was a farce from start to finish"
//
// Compared are utterances of five words and more of different articles, by what they say (quote_paraphrase.hpp). One
// that is a stretch of the other is a shortening, and an article that has both knows of two utterances.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

// The sentences of each that say the same: one place for each part of the utterance.
struct RewordedQuote {
  std::vector<QuotePlace> left;
  std::vector<QuotePlace> right;
};

// Sorted by their first places.
[[nodiscard]] std::vector<RewordedQuote> find_reworded_quotes(const Story& story);

}  // namespace tally::align
