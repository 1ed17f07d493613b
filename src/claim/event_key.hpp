#pragma once
// The happening that a word of the text belongs to, as far as the parse shows it.
//
//   "Her resignation will be officially confirmed on Tuesday afternoon."
//     event_of("afternoon") -> predicate "confirm", arguments {"obj:resignation"}, context {"confirm", "officially",
//     "resignation"}
//
// Passive subjects are objects and agents are subjects, so that active and passive accounts have one key.

#include <optional>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "language/document.hpp"

namespace tally::claim {

struct EventKey {
  std::string predicate;               // lemma of the verb
  language::TokenId verb;
  base::Span words;                    // the verb with its object: "resignation will be officially confirmed"
  std::vector<std::string> arguments;  // "subj:", "obj:" or "obl:" with the lemma of the head word; sorted
  std::vector<std::string> context;    // lemmas of the content words of the clause; sorted, without doubles
};

// The event that governs the words at `tokens` (a time, a place): the nearest verb above them that is not a verb of
// saying. Nothing where there is none.
[[nodiscard]] std::optional<EventKey> event_of(const language::Document& document, language::TokenRange tokens);

}  // namespace tally::claim
