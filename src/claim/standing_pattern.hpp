#pragma once
// A phrase of the standing lexicon, split into its words, and where it stands in a sentence.

#include <optional>
#include <string_view>
#include <vector>

#include "claim/standing_lexicon.hpp"

namespace tally::claim {

struct PhraseElement {
  std::vector<std::string_view> words;  // any of them; empty for a gap
  bool optional = false;
  bool bearer = false;
};

struct CompiledPhrase {
  const StandingPhrase* phrase = nullptr;
  const Question* question = nullptr;
  bool denied = false;
  std::vector<PhraseElement> elements;
};

[[nodiscard]] CompiledPhrase compile(const StandingPhrase& phrase);

struct PhraseMatch {
  language::TokenRange words;
  std::vector<language::TokenId> matched;  // without those in gaps
  language::TokenId bearer;                // not valid where the phrase names none
};

// At that word; the shortest gaps are taken.
[[nodiscard]] std::optional<PhraseMatch> match_at(const language::Document& document, const CompiledPhrase& phrase, language::TokenId at);

}  // namespace tally::claim
