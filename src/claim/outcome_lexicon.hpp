#pragma once
// The ways to say how a matter stands or ended.

#include <span>
#include <string_view>

#include "claim/outcome.hpp"

namespace tally::claim {

struct OutcomeForm {
  std::string_view word;        // lemma of a verb, or of the adjective, adverb or noun that says it by itself
  std::string_view complement;  // a particle or the lemma of a word that goes with it: "guilty"; empty for none
  Slot bearer = Slot::patient;
  Matter matter = Matter::trial;
  std::string_view value;
  std::string_view actor = {};  // lemma of who must have done it: "jury"; empty for anybody
  bool denied = false;          // said of what did not happen: "no decision was taken"
};

// All forms with that word.
[[nodiscard]] std::span<const OutcomeForm> outcome_forms(std::string_view word);
// Those with a word that is no verb: "unanimous".
[[nodiscard]] std::span<const OutcomeForm> outcome_words(std::string_view word);

// Whether a noun names a thing that is decided on: "motion", "appeal".
[[nodiscard]] bool is_decided_on(std::string_view lemma);

// How far a matter has come with that value: who is suspended may be dismissed later, and not the other way about.
[[nodiscard]] int stage_of(std::string_view value);

// Whether both may hold of one bearer: who pleads not guilty may be found guilty.
[[nodiscard]] bool go_together(std::string_view a, std::string_view b);

}  // namespace tally::claim
