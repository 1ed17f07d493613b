#pragma once
// The words that qualify a predicate, by what they do to it. General English; see qualifiers.hpp for the scheme.

#include <optional>
#include <string_view>

#include "claim/qualifiers.hpp"

namespace tally::claim {

// What a governing word does to the clause below it ("denied that ...", "plans to ...", "likely to ...").
struct Governor {
  std::string_view lemma;
  std::optional<Certainty> certainty;
  bool negates = false;
  bool plans = false;
  bool speaks = false;  // its subject is the voice
};

// Governing verbs, adjectives and nouns by lemma; nothing for words that leave the clause as it is.
[[nodiscard]] const Governor* find_governor(std::string_view lemma);

[[nodiscard]] bool is_negation(std::string_view norm);         // not, never, no, nobody ...
[[nodiscard]] bool is_negative_noun(std::string_view norm);    // nobody, nothing, none
[[nodiscard]] bool is_future_auxiliary(std::string_view norm);  // will, shall, 'll, wo
[[nodiscard]] std::optional<Certainty> adverb_certainty(std::string_view norm);     // reportedly, allegedly, perhaps
[[nodiscard]] std::optional<Certainty> auxiliary_certainty(std::string_view norm);  // may, might, could, would
[[nodiscard]] bool is_condition(std::string_view norm);         // if, unless, whether

}  // namespace tally::claim
