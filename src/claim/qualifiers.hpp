#pragma once
// How a thing is said: affirmed or denied, surely or not, as done or to come, in whose voice. Read from the parse
// around a predicate, the word that says what happens or is the case (a verb, or the noun of "is the chair").
//
//   "Police deny that the driver was arrested"   qualify(arrested) -> negative, reported, past, voice "Police"
//   "The bridge may reopen in May"               qualify(reopen)   -> possible, planned
//   "The former chair until May"                 qualify(chair)    -> former, until "May"
//
// Cues are words with dependency scope, after the factuality scheme of FactBank (Saurí and Pustejovsky 2009):
// polarity and certainty belong to a source.

#include <optional>
#include <string_view>

#include "language/document.hpp"

namespace tally::claim {

enum class Polarity { positive, negative };

// stated: flatly. reported: somebody is said to say so. alleged: an accusation. possible: may, likely, if.
enum class Certainty { stated, reported, alleged, possible };

// past: done or over. present: holds. planned: to come. timeless where no verb form says ("the chair of X").
enum class Phase { past, present, planned, timeless };

// When a post or state holds, from words at the predicate: "former", "incoming", "-elect", "acting".
enum class Validity { present, former, incoming, acting };

struct Qualifiers {
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::stated;
  Phase phase = Phase::timeless;
  Validity validity = Validity::present;
  language::TokenId voice;     // head word of whoever says so; not valid in the article's own voice
  language::TokenRange since;  // the time from which it holds: "since June", "from 2010"; empty where none is given
  language::TokenRange until;  // ... up to which: "until May", "till Friday"
  language::TokenRange as_of;  // ... at which it was so: "as of Friday", "by Monday evening"

  friend bool operator==(const Qualifiers&, const Qualifiers&) = default;
};

[[nodiscard]] std::string_view to_string(Polarity polarity);
[[nodiscard]] std::string_view to_string(Certainty certainty);
[[nodiscard]] std::string_view to_string(Phase phase);
[[nodiscard]] std::string_view to_string(Validity validity);

[[nodiscard]] Qualifiers qualify(const language::Document& document, language::TokenId predicate);

}  // namespace tally::claim
