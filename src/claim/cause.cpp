#include "claim/cause.hpp"

#include <algorithm>

#include "claim/cause_notes.hpp"

namespace tally::claim {

std::vector<CauseClaim> read_causes(const language::Document& document, const std::vector<Event>& events) {
  CauseNotes notes(document);
  read_cause_events(document, events, notes);
  read_cause_words(document, notes);
  std::vector<CauseClaim> claims = notes.take();
  std::stable_sort(claims.begin(), claims.end(), [](const CauseClaim& a, const CauseClaim& b) { return a.words.begin < b.words.begin; });
  return claims;
}

}  // namespace tally::claim
