#include "claim/outcome_lexicon.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

constexpr Slot agent = Slot::agent;
constexpr Slot patient = Slot::patient;

// Sorted by verb.
constexpr auto forms = std::to_array<OutcomeForm>({
    {"accept", "", patient, Matter::decision, "approved"},
    {"acquit", "", patient, Matter::trial, "acquitted"},
    {"admit", "guilt", agent, Matter::plea, "pleaded guilty"},
    {"adopt", "", patient, Matter::decision, "approved"},
    {"approve", "", patient, Matter::decision, "approved"},
    {"axe", "", patient, Matter::departure, "dismissed"},
    {"back", "", patient, Matter::decision, "approved"},
    {"block", "", patient, Matter::decision, "rejected"},
    {"carry", "", patient, Matter::decision, "approved"},
    {"clear", "", patient, Matter::trial, "acquitted"},
    {"convict", "", patient, Matter::trial, "convicted"},
    {"convict", "", patient, Matter::plea, "found guilty by a jury", "jury"},
    {"defeat", "", patient, Matter::decision, "rejected"},
    {"die", "", agent, Matter::survival, "died"},
    {"dismiss", "", patient, Matter::decision, "rejected"},
    {"dismiss", "", patient, Matter::departure, "dismissed"},
    {"drop", "", patient, Matter::decision, "withdrawn"},
    {"endorse", "", patient, Matter::decision, "approved"},
    {"exonerate", "", patient, Matter::trial, "acquitted"},
    {"fail", "", agent, Matter::decision, "rejected"},
    {"find", "guilty", patient, Matter::trial, "convicted"},
    {"find", "guilty", patient, Matter::plea, "found guilty by a jury", "jury"},
    {"find", "not guilty", patient, Matter::trial, "acquitted"},
    {"fire", "", patient, Matter::departure, "dismissed"},
    {"grant", "", patient, Matter::decision, "approved"},
    {"hand", "notice", agent, Matter::departure, "resigned"},
    {"hand", "resignation", agent, Matter::departure, "resigned"},
    {"offer", "resignation", agent, Matter::departure, "resigned"},
    {"oust", "", patient, Matter::departure, "dismissed"},
    {"pass", "", patient, Matter::decision, "approved"},
    {"plead", "guilty", agent, Matter::plea, "pleaded guilty"},
    {"plead", "not guilty", agent, Matter::plea, "pleaded not guilty"},
    {"quash", "", patient, Matter::decision, "rejected"},
    {"quit", "", agent, Matter::departure, "resigned"},
    {"ratify", "", patient, Matter::decision, "approved"},
    {"refuse", "", patient, Matter::decision, "rejected"},
    {"reject", "", patient, Matter::decision, "rejected"},
    {"resign", "", agent, Matter::departure, "resigned"},
    {"sack", "", patient, Matter::departure, "dismissed"},
    {"stand", "down", agent, Matter::departure, "resigned"},
    {"step", "aside", agent, Matter::departure, "resigned"},
    {"step", "down", agent, Matter::departure, "resigned"},
    {"submit", "resignation", agent, Matter::departure, "resigned"},
    {"survive", "", agent, Matter::survival, "survived"},
    {"tender", "resignation", agent, Matter::departure, "resigned"},
    {"throw", "out", patient, Matter::decision, "rejected"},
    {"turn", "down", patient, Matter::decision, "rejected"},
    {"uphold", "", patient, Matter::decision, "approved"},
    {"veto", "", patient, Matter::decision, "rejected"},
    {"vote", "down", patient, Matter::decision, "rejected"},
    {"vote", "through", patient, Matter::decision, "approved"},
    {"withdraw", "", patient, Matter::decision, "withdrawn"},
});

constexpr auto decided_on = std::to_array<std::string_view>(
    {"allegation", "amendment", "appeal", "application", "bid",      "bill",     "budget",  "challenge", "charge",
     "claim",      "complaint", "deal",   "injunction",  "lawsuit",  "measure",  "merger",  "motion",    "offer",
     "objection",  "petition",  "plan",   "proposal",    "referendum", "request", "resolution", "scheme", "suit",
     "takeover",   "treaty"});

constexpr bool by_verb(const OutcomeForm& a, const OutcomeForm& b) { return a.verb < b.verb; }
static_assert(std::is_sorted(forms.begin(), forms.end(), by_verb));

}  // namespace

std::span<const OutcomeForm> outcome_forms(std::string_view verb) {
  const auto [first, last] = std::equal_range(forms.begin(), forms.end(), OutcomeForm{.verb = verb}, by_verb);
  return {first, last};
}

bool is_decided_on(std::string_view lemma) {
  return std::find(decided_on.begin(), decided_on.end(), lemma) != decided_on.end();
}

}  // namespace tally::claim
