#pragma once
// What a length of time is the length of.
//
//   "18 months of free repairs", "a suspension of five weeks", "the eight-week trial", "the trial lasted eight weeks"

#include "sentence_times.hpp"

namespace tally::rules {

// The noun for what lasts, or the verb of which a person or thing has one length ("was trapped for"); not valid where the
// sentence does not show it.
[[nodiscard]] language::TokenId lasting_thing(const language::Document& document, const SentenceTime& time);

}  // namespace tally::rules
