#include "align/deed_class.hpp"

#include <algorithm>

#include "claim/predicate_class.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using claim::Argument;
using claim::Event;
using claim::Slot;
using language::WordSet;

constexpr WordSet light{{"be", "have", "do", "make", "take", "get", "go", "come", "give", "put", "let", "keep", "want", "need", "know", "think", "believe", "see", "say", "tell",
                         "ask", "seem", "appear", "work", "help", "feel", "look", "expect", "allow", "mean", "like", "hope", "try", "use", "add",
                         "speak", "talk", "comment", "respond", "reply", "answer", "confirm", "claim", "deny", "call", "show", "find", "include",
                         "involve", "change", "remain", "stay", "become", "begin", "start", "continue", "stop", "happen", "live", "matter",
                         "understand", "remember", "recall", "care", "mind", "exist", "depend", "read", "hear", "watch", "wait", "turn", "leave",
                         "base", "relate", "belong", "cost", "last", "stand", "sit", "run", "suggest", "indicate", "explain", "describe",
                         "mention", "name", "identify", "specify", "disclose", "reveal", "provide", "offer", "report", "announce", "accept",
                         "bring", "set", "hold", "follow", "move", "play", "lead", "face", "support", "consider", "agree", "decide", "plan",
                         "intend", "vote", "enter", "discuss", "realise", "realize", "suffer", "receive", "reach", "pass", "meet", "build",
                         "affect", "cause", "could", "would", "should", "wish", "refuse", "fail", "manage", "increase", "rise", "fall", "grow",
                         "reduce", "cut", "drop", "raise", "lower", "learn", "notice", "enjoy", "love", "hate", "fear", "worry", "trust"}};

// Of these, the ones that say nothing even of one thing and by one person.
constexpr WordSet empty_verbs{{"be", "have", "do", "make", "take", "get", "go", "come", "give", "put", "let", "keep", "want", "need", "think", "believe",
                               "say", "tell", "seem", "appear", "work", "feel", "look", "expect", "mean", "like", "hope", "try", "use", "add", "speak",
                               "talk", "comment", "respond", "reply", "answer", "confirm", "claim", "deny", "call", "show", "include", "involve", "change",
                               "remain", "stay", "become", "continue", "happen", "matter", "understand", "remember", "recall", "care", "mind", "exist",
                               "depend", "wait", "turn", "relate", "belong", "suggest", "indicate", "explain", "describe", "mention", "name", "consider",
                               "could", "would", "should", "wish", "rise", "fall", "grow", "increase", "drop", "raise", "lower", "reduce", "cut",
                               "enjoy", "love", "hate", "fear", "worry", "trust", "intend", "plan", "support", "affect", "cause", "provide", "move"}};

// What each does to the other.
constexpr WordSet mutual{{"meet", "marry", "face", "play", "fight", "join", "divorce", "date", "follow", "know", "tell", "ask", "call", "see",
                          "help", "thank", "hug", "kiss", "embrace", "greet", "criticise", "criticize", "praise", "accuse", "blame",
                          "attack", "say", "contact", "text", "email", "phone", "write", "talk", "support", "resemble", "equal",
                          "give", "owe", "pay", "sue", "love", "include", "have", "be", "involve", "mean", "find", "show", "take", "get"}};

constexpr WordSet strikes{{"hit", "ram", "strike", "rear-end", "clip"}};
constexpr WordSet defeats{{"beat", "defeat", "edge", "pip", "overcome", "thrash", "trounce", "rout", "outclass", "outplay", "upset", "topple", "stun", "crush",
                           "oust", "unseat", "eliminate", "overpower", "outpoint", "outlast"}};
constexpr WordSet payments{{"pay", "repay", "compensate", "reimburse", "hand over", "pay out", "pay back"}};
constexpr WordSet drives{{"drive", "crash", "run", "plough", "plow", "smash", "slam", "collide", "bump", "sail", "steer"}};

// What says of a deed that it was not done: "lost the final" of "won" it. Not what may be done one after the other: doors
// are opened and closed.
struct Opposite {
  std::string_view verb;
  std::string_view deed;
};
constexpr auto opposites = std::to_array<Opposite>({{"acquit", "convict"}, {"boycott", "attend"}, {"lose", "win"}, {"miss", "attend"},
                                                    {"overturn", "uphold"}, {"quash", "uphold"}, {"skip", "attend"}, {"veto", "sign"}});

std::string_view opposed_deed(const Event& event) {
  const auto found = std::ranges::find(opposites, event.lemma, &Opposite::verb);
  return found == opposites.end() || !event.particle.empty() ? std::string_view() : found->deed;
}

std::string with_particle(const Event& event) { return event.particle.empty() ? event.lemma : event.lemma + " " + event.particle; }

const Argument* oblique(const Event& event, std::initializer_list<std::string_view> prepositions) {
  const auto found = std::find_if(event.arguments.begin(), event.arguments.end(), [&](const Argument& a) {
    return a.slot == Slot::oblique && std::find(prepositions.begin(), prepositions.end(), a.preposition) != prepositions.end();
  });
  return found == event.arguments.end() ? nullptr : &*found;
}

// "lost to Hull"; the parse may have it that the loser was lost.
const Argument* lost_to(const Event& event) {
  const Argument* to = event.lemma == "lose" ? oblique(event, {"to"}) : nullptr;
  return to != nullptr && to->entity.valid() ? to : nullptr;
}

// "won 3-1 against Hull"
const Argument* won_against(const Event& event) {
  const Argument* against = event.lemma == "win" ? oblique(event, {"against", "over"}) : nullptr;
  return against != nullptr && against->entity.valid() ? against : nullptr;
}

const Argument* loser(const Event& event) {
  const Argument* agent = event.argument(Slot::agent);
  return agent != nullptr ? agent : event.argument(Slot::patient);
}

const Argument* collided(const Event& event) { return oblique(event, {"into", "against"}); }

}  // namespace

std::string deed_class(const Event& event) {
  if (is_payment(event)) return "pay";
  if (defeats.contains(event.lemma) || lost_to(event) != nullptr || won_against(event) != nullptr) return "defeat";
  if (const std::string_view deed = opposed_deed(event); !deed.empty()) return event.argument(Slot::patient) != nullptr ? std::string(deed) : std::string();
  if (drives.contains(event.lemma) && event.passive) return "hit";  // "was run into by"
  if (strikes.contains(event.lemma) || (drives.contains(event.lemma) && collided(event))) return "hit";
  if (is_light(event)) return empty_verbs.contains(event.lemma) ? std::string() : event.lemma;
  return claim::predicate_class(event.lemma, event.particle);
}

bool is_opposite(const Event& event) { return lost_to(event) == nullptr && !opposed_deed(event).empty(); }

const Argument* deed_agent(const Event& event) {
  const Argument* victor = lost_to(event);
  return victor != nullptr ? victor : event.argument(Slot::agent);
}

const Argument* deed_patient(const Event& event) {
  if (lost_to(event) != nullptr) return loser(event);
  if (const Argument* beaten = won_against(event)) return beaten;
  if (drives.contains(event.lemma)) {
    if (const Argument* into = collided(event)) return into;
  }
  if (is_payment(event)) {
    if (const Argument* to = oblique(event, {"to"})) return to;
  }
  return event.argument(Slot::patient);
}

bool is_light(const Event& event) { return light.contains(event.lemma) && event.particle.empty() && opposed_deed(event).empty() && lost_to(event) == nullptr; }

bool is_payment(const Event& event) { return payments.contains(with_particle(event)); }

bool is_mutual(const Event& event) { return mutual.contains(event.lemma); }

}  // namespace tally::align
