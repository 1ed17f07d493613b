#pragma once
// The phrases that answer the questions of standing.hpp.
//
// A phrase is words with a space between; "a|b" is either, "_" up to seven words that are no marks, "@" before a word that is
// who or what the matter concerns. A word stands for all its forms where it is a lemma. A phrase that begins with "!" counts
// only where it is denied ("no", "never", "refused to"), any other only where it is not.

#include <span>
#include <string_view>

#include "claim/standing.hpp"

namespace tally::claim {

struct StandingPhrase {
  std::string_view question;
  std::string_view value;
  std::string_view words;
};

[[nodiscard]] std::span<const StandingPhrase> standing_phrases();
[[nodiscard]] const Question* find_question(std::string_view name);

}  // namespace tally::claim
