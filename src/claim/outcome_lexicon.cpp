#include "claim/outcome_lexicon.hpp"

#include <algorithm>
#include <array>

#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using enum Matter;

constexpr Slot agent = Slot::agent;
constexpr Slot patient = Slot::patient;
constexpr Slot oblique = Slot::oblique;

// Sorted by word.
constexpr auto forms = std::to_array<OutcomeForm>({
    {"absent", "", agent, presence, "absent"},
    {"accept", "", patient, decision, "approved"},
    {"accept", "all", patient, acceptance, "in full"},
    {"accept", "every", patient, acceptance, "in full"},
    {"accept", "full", patient, acceptance, "in full"},
    {"accept", "half", patient, acceptance, "in part"},
    {"accept", "most", patient, acceptance, "in part"},
    {"accept", "part", patient, acceptance, "in part"},
    {"accept", "principle", patient, acceptance, "in part"},
    {"accept", "some", patient, acceptance, "in part"},
    {"acquit", "", patient, trial, "acquitted"},
    {"admit", "guilt", agent, plea, "pleaded guilty"},
    {"adopt", "", patient, decision, "approved"},
    {"agree", "", patient, decision, "approved"},
    {"approve", "", patient, decision, "approved"},
    {"arrest", "", patient, arrest, "arrested"},
    {"arrest", "", patient, arrest, "nobody arrested", "", true},
    {"attend", "", agent, presence, "present"},
    {"attend", "", agent, presence, "absent", "", true},
    {"avoid", "injury", agent, harm, "unhurt"},
    {"avoid", "jail", agent, sentence, "spared jail"},
    {"avoid", "prison", agent, sentence, "spared jail"},
    {"axe", "", patient, departure, "dismissed"},
    {"back", "", patient, decision, "approved"},
    {"block", "", patient, decision, "rejected"},
    {"bruise", "", patient, harm, "hurt"},
    {"carry", "", patient, decision, "approved"},
    {"charge", "", patient, charge, "charged"},
    {"clear", "", patient, trial, "acquitted"},
    {"convict", "", patient, trial, "convicted"},
    {"convict", "", patient, plea, "found guilty by a jury", "jury"},
    {"decide", "", patient, decision, "undecided", "", true},
    {"decide", "", agent, decision, "undecided", "", true},
    {"defeat", "", patient, decision, "rejected"},
    {"defer", "", patient, decision, "put off"},
    {"detain", "", patient, arrest, "arrested"},
    {"determine", "cause", patient, reason, "known"},
    {"determine", "cause", patient, reason, "unknown", "", true},
    {"die", "", agent, survival, "died"},
    {"discover", "body", patient, survival, "found dead"},
    {"dismiss", "", patient, decision, "rejected"},
    {"dismiss", "", patient, departure, "dismissed"},
    {"dismiss", "", patient, will, "forced"},
    {"drop", "", patient, decision, "withdrawn"},
    {"drown", "", agent, survival, "died"},
    {"endorse", "", patient, decision, "approved"},
    {"escape", "injury", agent, harm, "unhurt"},
    {"escape", "jail", agent, sentence, "spared jail"},
    {"escape", "prison", agent, sentence, "spared jail"},
    {"escape", "uninjured", agent, harm, "unhurt"},
    {"escape", "unhurt", agent, harm, "unhurt"},
    {"escape", "unscathed", agent, harm, "unhurt"},
    {"establish", "cause", patient, reason, "known"},
    {"establish", "cause", patient, reason, "unknown", "", true},
    {"exonerate", "", patient, trial, "acquitted"},
    {"fail", "", agent, decision, "rejected"},
    {"find", "alive", patient, survival, "found alive"},
    {"find", "body", patient, survival, "found dead"},
    {"find", "dead", patient, survival, "found dead"},
    {"find", "guilty", patient, trial, "convicted"},
    {"find", "guilty", patient, plea, "found guilty by a jury", "jury"},
    {"find", "not guilty", patient, trial, "acquitted"},
    {"fire", "", patient, departure, "dismissed"},
    {"force", "out", patient, will, "forced"},
    {"fracture", "", patient, harm, "hurt"},
    {"give", "nothing", agent, ransom, "not paid"},
    {"grant", "", patient, decision, "approved"},
    {"hand", "notice", agent, departure, "resigned"},
    {"hand", "resignation", agent, departure, "resigned"},
    {"harm", "", patient, harm, "unhurt", "", true},
    {"hospitalise", "", patient, harm, "hurt"},
    {"hospitalize", "", patient, harm, "hurt"},
    {"hurt", "", patient, harm, "hurt"},
    {"hurt", "", patient, harm, "unhurt", "", true},
    {"identify", "cause", patient, reason, "known"},
    {"identify", "cause", patient, reason, "unknown", "", true},
    {"imprison", "", patient, sentence, "jailed"},
    {"injure", "", patient, harm, "hurt"},
    {"injure", "", patient, harm, "unhurt", "", true},
    {"jail", "", patient, sentence, "jailed"},
    {"join", "action", agent, action, "joined"},
    {"join", "action", agent, action, "worked on", "", true},
    {"join", "strike", agent, action, "joined"},
    {"join", "strike", agent, action, "worked on", "", true},
    {"join", "walkout", agent, action, "joined"},
    {"join", "walkout", agent, action, "worked on", "", true},
    {"kill", "", patient, survival, "died"},
    {"know", "cause", patient, reason, "unknown", "", true},
    {"lock", "up", patient, sentence, "jailed"},
    {"lose", "motion", patient, decision, "rejected"},
    {"lose", "vote", patient, decision, "rejected"},
    {"make", "arrest", patient, arrest, "arrested"},
    {"make", "arrest", patient, arrest, "nobody arrested", "", true},
    {"make", "decision", patient, decision, "undecided", "", true},
    {"make", "out", patient, decision, "rejected", "", true},
    {"meet", "demand", patient, ransom, "paid"},
    {"miss", "funeral", agent, presence, "absent"},
    {"miss", "hearing", agent, presence, "absent"},
    {"miss", "meeting", agent, presence, "absent"},
    {"offer", "resignation", agent, departure, "resigned"},
    {"oust", "", patient, departure, "dismissed"},
    {"oust", "", patient, will, "forced"},
    {"overturn", "", patient, decision, "overturned"},
    {"pass", "", patient, decision, "approved"},
    {"pay", "ransom", patient, ransom, "paid"},
    {"pay", "ransom", patient, ransom, "not paid", "", true},
    {"perish", "", agent, survival, "died"},
    {"plead", "guilty", agent, plea, "pleaded guilty"},
    {"plead", "not guilty", agent, plea, "pleaded not guilty"},
    {"postpone", "", patient, decision, "put off"},
    {"pull", "alive", patient, survival, "found alive"},
    {"quash", "", patient, decision, "overturned"},
    {"quit", "", agent, departure, "resigned"},
    {"ratify", "", patient, decision, "approved"},
    {"reach", "decision", patient, decision, "undecided", "", true},
    {"recover", "body", patient, survival, "found dead"},
    {"recover", "hospital", agent, survival, "survived"},
    {"refuse", "", patient, decision, "rejected"},
    {"refuse", "ransom", agent, ransom, "not paid"},
    {"refuse", "sign", agent, signing, "not signed"},
    {"reject", "", patient, decision, "rejected"},
    {"remain", "post", agent, handover, "staying"},
    {"remove", "leader", patient, departure, "dismissed"},
    {"remove", "office", patient, departure, "dismissed"},
    {"remove", "post", patient, departure, "dismissed"},
    {"rescue", "", patient, survival, "found alive"},
    {"resign", "", agent, departure, "resigned"},
    {"sack", "", patient, departure, "dismissed"},
    {"sack", "", patient, will, "forced"},
    {"scrap", "", patient, decision, "withdrawn"},
    {"shelve", "", patient, decision, "put off"},
    {"sign", "", agent, signing, "signed"},
    {"sign", "", agent, signing, "not signed", "", true},
    {"spare", "jail", patient, sentence, "spared jail"},
    {"spare", "prison", patient, sentence, "spared jail"},
    {"stand", "down", agent, departure, "resigned"},
    {"stay", "away", agent, presence, "absent"},
    {"stay", "on", agent, handover, "staying"},
    {"stay", "post", agent, handover, "staying"},
    {"step", "aside", agent, departure, "resigned"},
    {"step", "down", agent, departure, "resigned"},
    {"submit", "resignation", agent, departure, "resigned"},
    {"succeed", "", agent, decision, "approved"},
    {"survive", "", agent, survival, "died", "", true},
    {"survive", "", agent, survival, "survived"},
    {"suspend", "", patient, departure, "suspended"},
    {"suspend", "", patient, will, "forced"},
    {"take", "custody", patient, arrest, "arrested"},
    {"take", "decision", patient, decision, "undecided", "", true},
    {"take", "hospital", patient, harm, "hurt"},
    {"tender", "resignation", agent, departure, "resigned"},
    {"throw", "out", patient, decision, "rejected"},
    {"turn", "down", patient, decision, "rejected"},
    {"uphold", "", patient, decision, "approved"},
    {"veto", "", patient, decision, "rejected"},
    {"vote", "against", oblique, decision, "rejected"},
    {"vote", "down", patient, decision, "rejected"},
    {"vote", "for", oblique, decision, "approved"},
    {"vote", "out", patient, departure, "dismissed"},
    {"vote", "through", patient, decision, "approved"},
    {"walk", "free", agent, trial, "acquitted"},
    {"withdraw", "", patient, decision, "withdrawn"},
    {"work", "normally", agent, action, "worked on"},
    {"work", "usual", agent, action, "worked on"},
    {"wound", "", patient, harm, "hurt"},
});

// Words that are no verbs, with the word that must stand near. Sorted by word.
constexpr auto words = std::to_array<OutcomeForm>({
    {"accord", "own", agent, will, "of one's own accord"},
    {"arrest", "no", agent, arrest, "nobody arrested"},
    {"consideration", "under", agent, decision, "undecided"},
    {"divide", "", agent, agreement, "divided"},
    {"divided", "", agent, agreement, "divided"},
    {"effect", "immediate", agent, handover, "gone at once"},
    {"immediately", "effect", agent, handover, "gone at once"},
    {"review", "under", agent, decision, "undecided"},
    {"unanimous", "", agent, agreement, "unanimous"},
    {"unanimously", "", agent, agreement, "unanimous"},
    {"undecided", "", agent, decision, "undecided"},
    {"unhurt", "", agent, harm, "unhurt"},
    {"uninjured", "", agent, harm, "unhurt"},
    {"unscathed", "", agent, harm, "unhurt"},
    {"unsigned", "", agent, signing, "not signed"},
    {"voluntarily", "", agent, will, "of one's own accord"},
    {"will", "free", agent, will, "of one's own accord"},
});

constexpr auto decided_on = std::to_array<std::string_view>(
    {"allegation", "amendment", "appeal", "application", "bid",      "bill",     "budget",  "challenge", "charge",
     "claim",      "closure",   "complaint", "deal",     "injunction", "lawsuit", "measure", "merger",  "motion",  "offer",
     "objection",  "permission", "petition", "plan",     "proposal", "referendum", "request", "resolution", "sale", "scheme", "suit",
     "takeover",   "treaty"});

// All others are the end of their matter.
constexpr language::WordSet early{{"suspended", "put off", "undecided", "nobody arrested", "survived", "unknown",
                                   "pleaded not guilty", "not signed", "staying"}};

constexpr bool by_word(const OutcomeForm& a, const OutcomeForm& b) { return a.word < b.word; }
static_assert(std::is_sorted(forms.begin(), forms.end(), by_word));
static_assert(std::is_sorted(words.begin(), words.end(), by_word));

template <std::size_t N>
std::span<const OutcomeForm> find(const std::array<OutcomeForm, N>& table, std::string_view word) {
  const auto [first, last] = std::equal_range(table.begin(), table.end(), OutcomeForm{.word = word}, by_word);
  return {first, last};
}

}  // namespace

std::span<const OutcomeForm> outcome_forms(std::string_view word) { return find(forms, word); }
std::span<const OutcomeForm> outcome_words(std::string_view word) { return find(words, word); }

bool is_decided_on(std::string_view lemma) {
  return std::find(decided_on.begin(), decided_on.end(), lemma) != decided_on.end();
}

int stage_of(std::string_view value) { return early.contains(value) ? 1 : 2; }

bool go_together(std::string_view a, std::string_view b) {
  const auto pair = [&](std::string_view x, std::string_view y) { return (a == x && b == y) || (a == y && b == x); };
  return a == b || pair("pleaded not guilty", "found guilty by a jury") || pair("undecided", "put off") || pair("undecided", "withdrawn") ||
         pair("found alive", "survived") || pair("found alive", "died") || pair("found dead", "died") || pair("overturned", "approved") || pair("overturned", "rejected");
}

}  // namespace tally::claim
