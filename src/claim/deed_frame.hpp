#pragma once
// Deeds that a story has one of, whatever words tell them: who raised the alarm, scored the winner, filed for divorce.
//
//   "Ann Lee dialled 999"            deed_frame -> "raise the alarm"
//   "the winner was headed in by"    deed_frame -> "score the winner"
//   "she planted a tree"             empty
//
// The frames are verbs with what goes with them, in general English of news reports; who did it is the event's agent.

#include <string_view>

#include "claim/event.hpp"

namespace tally::claim {

// Of the list, lives for ever; empty for a deed that has no frame.
[[nodiscard]] std::string_view deed_frame(const language::Document& document, const Event& event);

}  // namespace tally::claim
