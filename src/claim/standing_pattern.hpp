#pragma once
// Where the phrases of the matters stand in a document.
//
//   const StandingWords words(document);
//   for (const StandingEntry& entry : words.entries_at(at))      // phrases that may stand there
//     if (auto match = match_at(words, entry, at)) ...

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "claim/standing_table.hpp"

namespace tally::claim {

// The tokens by the numbers of their words in the table.
class StandingWords {
 public:
  explicit StandingWords(const language::Document& document);

  // Phrases that have a word of the token there, as it stands or as a lemma; by `of_lemma`, those of the lemma alone.
  [[nodiscard]] std::span<const StandingEntry> entries_at(std::uint32_t token, bool of_lemma) const;
  [[nodiscard]] bool fits(const StandingElement& element, std::uint32_t token) const;
  [[nodiscard]] const language::Document& document() const { return *document_; }

 private:
  static constexpr std::uint16_t unknown = 0xFFFF;
  struct Numbers {
    std::uint16_t norm = unknown;
    std::uint16_t lemma = unknown;  // unknown, too, where it is the norm
  };

  const language::Document* document_;
  std::vector<Numbers> tokens_;
};

struct PhraseMatch {
  language::TokenRange words;
  std::vector<language::TokenId> matched;  // without those in gaps
  language::TokenId bearer;                // not valid where the phrase names none
};

// With the entry's element at that word, in one sentence; the shortest gaps are taken.
[[nodiscard]] std::optional<PhraseMatch> match_at(const StandingWords& words, const StandingEntry& entry, std::uint32_t token);

}  // namespace tally::claim
