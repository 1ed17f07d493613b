#pragma once
// Whether two utterances, as two articles quote them, say one thing in other words.
//
//   "Two mills become one, and not one weaver has to move house"
//   "Two good mills will make one, and none of our weavers needs a new house"   -> one utterance in other words
//
// The words of both are aligned in order (the local alignment of Smith & Waterman 1981): equal words, forms and
// derivations of one word, and words that are used alike. Each counts by what it tells. Whole sentences are compared,
// those that the aligned words stand in.

#include <cstddef>
#include <optional>

#include "align/utterances.hpp"

namespace tally::align {

struct SaidAlignment {
  WordRange left;  // whole sentences
  WordRange right;
  double left_kept = 0;  // share of the weight of each that stands against its like: 0 to 1
  double right_kept = 0;
  double kept = 0;          // of both together
  double weight = 0;        // of what is kept; 1 is a word of content that the story tells nothing else of
  std::size_t equal = 0;    // words that are the same or forms of one
  std::size_t telling = 0;  // of those, words of content
  std::size_t content = 0;  // words of content that stand against their like
  std::size_t anchors = 0;  // equal words of half a word's weight and more
  bool replaced = false;    // somewhere both have words that the other lacks
  bool stretch = false;     // hardly more is kept than one run of words: a part, with another part joined to it
};

// Nothing where the two have no words in common.
[[nodiscard]] std::optional<SaidAlignment> align_said(const SaidWords& left, const SaidWords& right);

// Enough is kept for one utterance and enough is replaced for other words; more is asked where the speaker is not
// known.
[[nodiscard]] bool is_paraphrase(const SaidAlignment& alignment, bool speaker_known);

}  // namespace tally::align
