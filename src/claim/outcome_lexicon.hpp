#pragma once
// The ways to say how a matter ended.

#include <span>
#include <string_view>

#include "claim/outcome.hpp"

namespace tally::claim {

struct OutcomeForm {
  std::string_view verb;        // lemma
  std::string_view complement;  // a particle or the lemma of a word that hangs on the verb: "guilty"; empty for none
  Slot bearer = Slot::patient;
  Matter matter = Matter::trial;
  std::string_view value;
  std::string_view actor = {};  // lemma of who must have done it: "jury"; empty for anybody
};

// All forms with that verb.
[[nodiscard]] std::span<const OutcomeForm> outcome_forms(std::string_view verb);

// Whether a noun names a thing that is decided on: "motion", "appeal".
[[nodiscard]] bool is_decided_on(std::string_view lemma);

}  // namespace tally::claim
