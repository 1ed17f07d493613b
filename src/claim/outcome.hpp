#pragma once
// How a matter ended for whomever it concerns, in classes that exclude each other: one who was acquitted was not convicted,
// a motion that was withdrawn was not voted down.
//
//   "Ms Lee was found not guilty."            trial: Ms Lee acquitted
//   "Councillors threw out the application."  decision: the application rejected
//
// The list of ways to say it is general English of news reports, British and American.

#include <optional>
#include <string_view>

#include "claim/event.hpp"

namespace tally::claim {

// The question that outcomes answer. One bearer can have but one outcome in each.
enum class Matter {
  trial,      // convicted, acquitted
  plea,       // pleaded guilty, found guilty by a jury: both are convictions
  departure,  // resigned, dismissed
  decision,   // approved, rejected, withdrawn
  survival,   // died, survived
};
[[nodiscard]] std::string_view to_string(Matter matter);

struct Outcome {
  Matter matter = Matter::trial;
  std::string_view value;  // "acquitted"; of the list, lives for ever
  Argument bearer;         // whom or what it concerns; without an entity where a pronoun leaves it open
  base::Span words;        // that say so, with the complement: "found not guilty"
};

// What the event says of the end of a matter. Denied, planned and possible events say nothing.
[[nodiscard]] std::vector<Outcome> outcomes_of(const language::Document& document, const Event& event);

}  // namespace tally::claim
