#pragma once
// Why an article says that something happened, where it says so in so many words.
//
//   "The blaze was set off by lightning."                 given: fire <- "lightning"
//   "Engineers traced the leak to a rusted valve."        given: leak <- "a rusted valve", voice "Engineers"
//   "The bridge collapsed because of flooding."           given: collapse <- "flooding"
//   "Speed played no part."                               ruled out: "Speed"
//   "No cause has been determined for the fire."          unknown: fire
//
// "After" and "following" tell of time and are no causes.

#include <string_view>
#include <vector>

#include "claim/event.hpp"
#include "claim/qualifiers.hpp"
#include "language/document.hpp"

namespace tally::claim {

enum class CauseState { given, ruled_out, unknown };

struct CauseClaim {
  CauseState state = CauseState::given;
  std::string_view effect_class;   // "fire"; empty only where a cause is ruled out of nothing named
  language::TokenId effect;        // the word for what happened; not valid where it is left unsaid
  language::TokenRange cause;      // the words for why; empty where it is unknown
  language::TokenRange words;      // the shortest stretch that states it all
  language::TokenId predicate;     // the word that joins the two
  Qualifiers qualifiers;           // of the predicate
  bool open = false;               // what happened is of no class: it goes by its own word, or is left unsaid
};

// In the order of the text, one a predicate.
[[nodiscard]] std::vector<CauseClaim> read_causes(const language::Document& document, const std::vector<Event>& events);

}  // namespace tally::claim
