#pragma once
// Noun phrases by their words alone: where they can begin and what ends them. Used where a sentence has no
// parse.
//
//   phrase_before(scene, verb, clause)   // "The club's manager" in front of "said"

#include <optional>

#include "mention/quotation_speaker.hpp"

namespace tally::mention {

// The phrase that ends before `verb`, past adverbs, auxiliaries and what stands between commas.
[[nodiscard]] std::optional<language::TokenRange> phrase_before(const SpeechScene& scene, std::size_t verb,
                                                                Clause clause);

// The phrase that begins at `at`, with a name in apposition ("the mayor, Ann Lee").
[[nodiscard]] std::optional<language::TokenRange> phrase_behind(const SpeechScene& scene, std::size_t at,
                                                                Clause clause);

[[nodiscard]] bool is_personal_pronoun(std::string_view norm);
// Adverbs and auxiliaries that may part a subject from its verb.
[[nodiscard]] bool is_verb_companion(const SpeechScene& scene, std::size_t token);

}  // namespace tally::mention
