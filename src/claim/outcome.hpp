#pragma once
// How a matter stands or ended, in classes that exclude each other: one who was acquitted was not convicted, a motion that
// was withdrawn was not voted down, and where an arrest was made it is not true that there was none.
//
//   "Ms Lee was found not guilty."             trial: Ms Lee acquitted
//   "Councillors threw out the application."   decision: the application rejected
//   "No decision has been made on the pool."   decision: undecided, of "the pool"
//
// The list of ways to say it is general English of news reports, British and American.

#include <optional>
#include <string_view>
#include <vector>

#include "claim/event.hpp"

namespace tally::claim {

// The question that outcomes answer. One bearer can have but one outcome in each.
enum class Matter {
  trial,       // convicted, acquitted
  plea,        // pleaded guilty or not, found guilty by a jury
  sentence,    // jailed, spared jail
  charge,      // charged, released without charge
  arrest,      // arrested, nobody arrested
  departure,   // resigned, dismissed, suspended
  will,        // of one's own accord, forced
  handover,    // gone at once, staying for the time being
  decision,    // approved, rejected, withdrawn, put off, undecided
  acceptance,  // in full, in part
  agreement,   // unanimous, divided
  survival,    // died, survived
  harm,        // hurt, unhurt
  presence,    // there, not there
  signing,     // signed, not signed
  ransom,      // paid, not paid
  action,      // joined a strike, worked on
  reason,      // the cause is known, is not known
};
[[nodiscard]] std::string_view to_string(Matter matter);

struct Outcome {
  Matter matter = Matter::trial;
  std::string_view value;          // "acquitted"; of the list, lives for ever
  language::TokenId word;          // that tells it
  const Event* event = nullptr;    // whose predicate the word is; none for adjectives and the like
  std::optional<Argument> bearer;  // whom or what it concerns; without an entity where a pronoun leaves it open
  base::Span words;                // that say so, with the complement: "found not guilty"
};

// What an article says of the end of matters, in the order of the text; points into `events`. What is planned or only possible
// says nothing.
[[nodiscard]] std::vector<Outcome> read_outcomes(const language::Document& document, const std::vector<Event>& events);

}  // namespace tally::claim
