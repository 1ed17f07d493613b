#pragma once
// Counts or sums told one after another of parts of one thing, in a sentence or over the sentences of a paragraph: "Twelve of
// the deaths were in Leigh, seven in Marl and three in Dunn", "The northern one had 96 nests, the middle one 71 and the
// southern one 57", "380 jobs will go in Leigh. It will cut 150 in Marl and 90 in Dunn". What makes it a run is that the
// words around each of its figures are built alike; where the whole stands is asked later.

#include <string_view>
#include <vector>

#include "listing.hpp"

namespace tally::rules::arithmetic {

struct Run {
  std::vector<Item> items;
  std::string_view noun;   // lemma of what is counted, as far as an item says; empty for "30 of them"
  bool parallel = false;   // the figures are built in alike
  bool rest = false;       // the last one is "the other 20", "the remaining 20"
  bool share = false;      // the first one is "12 of the deaths", "Of these, 12", "of whom 12"
  bool joined = false;     // "and" before the last item
  std::uint32_t begin = 0;  // tokens
  std::uint32_t end = 0;
};

// The runs of an article; the sentence runs first, then those that go over the sentences of a paragraph.
[[nodiscard]] std::vector<Run> read_runs(const Sheet& sheet);

}  // namespace tally::rules::arithmetic
