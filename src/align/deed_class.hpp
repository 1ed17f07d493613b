#pragma once
// Deeds that may be one deed in other words, and who takes part in them.
//
//   "was run into by a van", "a van clipped"   -> "hit"
//   "repaid", "handed over"                    -> "pay"
//   "lost to Hull", "were beaten by Hull"      -> "defeat", by Hull
//   "lost the final"                           -> "win", which it is the opposite of

#include <string>

#include "claim/event.hpp"

namespace tally::align {

// Empty for verbs that say little by themselves, and those of saying, feeling and wanting, which hold at one moment and not at the
// next.
[[nodiscard]] std::string deed_class(const claim::Event& event);

// Verbs that many clauses have: of one deed only where one person does it and the thing is one.
[[nodiscard]] bool is_light(const claim::Event& event);

// Whether the verb says that the deed of its class was not done: "lost" of "win".
[[nodiscard]] bool is_opposite(const claim::Event& event);

// Who does it: whoever won, for "lost to".
[[nodiscard]] const claim::Argument* deed_agent(const claim::Event& event);

// To whom it is done: what is run into, who is paid. Null where the event names nobody.
[[nodiscard]] const claim::Argument* deed_patient(const claim::Event& event);

[[nodiscard]] bool is_payment(const claim::Event& event);

// Told of A and B as well as of B and A: "met", "accused".
[[nodiscard]] bool is_mutual(const claim::Event& event);

}  // namespace tally::align
