#pragma once
// The noun phrase that names who speaks, next to a verb of saying: read from the parse where the sentence has
// one, else from the words around the verb.
//
//   Ann Lee, the mayor of Hull, told reporters ...   subject_of(scene, told, ...) -> "Ann Lee"
//   ... said the mayor, Ann Lee, on Monday           subject_of(scene, said, ...) -> "the mayor, Ann Lee"

#include <optional>

#include "mention/quotation_scene.hpp"

namespace tally::mention {

// The stretch of tokens within which the phrase must lie, of one sentence and one level of quotation.
struct Clause {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The subject before the verb, or behind it where the order is turned round.
[[nodiscard]] std::optional<language::TokenRange> subject_of(const SpeechScene& scene, std::size_t verb,
                                                             Clause clause, bool inverted);

}  // namespace tally::mention
