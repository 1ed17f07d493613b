#pragma once
// What the speakers of a story say between quotation marks, the parts of one utterance put together, as words that can
// be held against each other in meaning.
//
//   "We can buy goats," she said. "We cannot buy you."   -> one utterance of two parts and eight words

#include <cstdint>
#include <span>
#include <vector>

#include "align/quote_families.hpp"
#include "align/story.hpp"
#include "base/string_pool.hpp"

namespace tally::align {

struct SaidWord {
  base::Symbol key;  // the form as quotations are compared by it
  base::Symbol lemma;
  base::Symbol family;  // what it has in common with words derived from it
  language::Upos upos = language::Upos::x;
  std::uint32_t part = 0;
  std::uint32_t sentence = 0;
  language::TokenId token;
  float weight = 0;  // what it tells: little for a function word, half for what the story tells of everywhere
  bool content = false;
  std::span<const std::int8_t> vector;  // empty where the model lacks the word; lives as long as the program
  double length = 0;                    // of the vector
};

using SaidWords = std::vector<SaidWord>;

struct Utterance {
  ingest::ArticleId article;
  QuoteSpeaker speaker;
  std::vector<mention::MentionId> parts;
  SaidWords words;

  // The words of the range, one place for each part that has some.
  [[nodiscard]] std::vector<QuotePlace> places(WordRange range) const;
};

// Those with an attribution, in the order of the articles. `story` has its entities.
[[nodiscard]] std::vector<Utterance> find_utterances(const Story& story);

}  // namespace tally::align
