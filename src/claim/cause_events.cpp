#include "claim/cause_notes.hpp"

#include <algorithm>

#include "claim/predicate_class.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using language::child;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr WordSet causing{{"cause", "trigger", "spark", "ignite", "start", "provoke", "set", "touch", "bring"}};
constexpr WordSet beginning{{"start", "begin", "happen", "occur", "erupt", "break"}};
constexpr WordSet moving_to{{"trace", "attribute", "ascribe", "put", "link"}};

class EventReader {
 public:
  EventReader(const Document& document, CauseNotes& notes) : document_(document), notes_(notes) {}

  void read_event(const Event& event) {
    const Argument* agent = event.argument(Slot::agent);
    const Argument* patient = event.argument(Slot::patient);
    if (agent && patient && causing.contains(event.lemma)) return notes_.give(event.predicate, caused(event, patient->head), notes_.phrase_of(agent->head));
    if (patient && event.passive && causing.contains(event.lemma)) return read_doing(event, patient->head);
    if (event.lemma == "blame") return read_blame(event, patient);
    if (patient && moving_to.contains(event.lemma)) return read_source(event, patient->head);
    if (agent && event.lemma == "result" && oblique(event, "from"))
      return notes_.give(event.predicate, agent->head, notes_.phrase_of(oblique(event, "from")->head));
    if (agent && (event.lemma == "originate" || event.lemma == "stem" || event.lemma == "arise") && !notes_.class_of(agent->head).empty()) {
      for (const std::string_view preposition : {"in", "from", "with", "out"}) {
        if (const Argument* from = oblique(event, preposition)) return notes_.give(event.predicate, agent->head, notes_.phrase_of(from->head));
      }
    }
    if (agent && (event.lemma == "start" || event.lemma == "begin" || event.lemma == "come") && !notes_.class_of(agent->head).empty()) {
      for (const std::string_view preposition : {"in", "from", "with"}) {
        const Argument* from = oblique(event, preposition);
        if (from != nullptr && notes_.names_kind(notes_.phrase_of(from->head))) return notes_.give(event.predicate, agent->head, notes_.phrase_of(from->head));
      }
    }
    if (patient && (event.lemma == "clear" || event.lemma == "exonerate") && oblique(event, "of")) {
      static constexpr WordSet parts{{"part", "role", "blame", "involvement", "responsibility"}};
      if (parts.contains(oblique(event, "of")->lemma)) return notes_.add(CauseState::ruled_out, event.predicate, TokenId{}, {}, notes_.phrase_of(patient->head));
    }
    if (agent && event.lemma == "die") return read_death(event);
    read_fall(event);
    if (agent && beginning.contains(event.lemma)) return read_beginning(event, agent->head);
    if (patient && event.lemma == "rule" && event.particle == "out")
      return notes_.add(CauseState::ruled_out, event.predicate, TokenId{}, {}, notes_.phrase_of(patient->head));
    if (agent && patient && event.lemma == "have" && patient->lemma == "nothing" && oblique_behind(patient->head, "with"))
      return add_denied(event, agent->head, patient->head);
    if (agent && patient && event.lemma == "play" && (patient->lemma == "part" || patient->lemma == "role") && notes_.denied(patient->head))
      add_denied(event, agent->head, patient->head);
  }

 private:
  [[nodiscard]] const Token& token(TokenId id) const { return document_[id]; }

  static const Argument* oblique(const Event& event, std::string_view preposition) {
    for (const Argument& argument : event.arguments) {
      if (argument.slot == Slot::oblique && argument.preposition == preposition) return &argument;
    }
    return nullptr;
  }

  // "caused the dam to fail": the failure.
  [[nodiscard]] TokenId caused(const Event& event, TokenId patient) const {
    const auto what = notes_.class_of(patient).empty() ? child(document_, event.predicate, Relation::xcomp) : std::nullopt;
    return what.value_or(patient);
  }

  // "died of pneumonia".
  void read_death(const Event& event) {
    const Argument* of = oblique(event, "of");
    const Argument* reason = of ? of : oblique(event, "from");
    if (reason) notes_.give(event.predicate, event.predicate, notes_.phrase_of(reason->head));
  }

  // "Speed played no part": up to the noun.
  void add_denied(const Event& event, TokenId cause, TokenId noun) {
    notes_.add(CauseState::ruled_out, event.predicate, TokenId{}, {}, notes_.phrase_of(cause));
    TokenRange& words = notes_.last().words;
    words.end = std::max(words.end, static_cast<std::uint32_t>(noun.index()) + 1);
  }

  // "nothing to do with it": the word stands within a few behind.
  [[nodiscard]] bool oblique_behind(TokenId word, std::string_view preposition) const {
    constexpr std::uint32_t reach = 5;
    const TokenRange range = notes_.sentence(word);
    for (std::uint32_t t = static_cast<std::uint32_t>(word.index()) + 1; t < range.end && t < word.index() + reach; ++t) {
      if (document_.norm(document_.tokens[t]) == preposition) return true;
    }
    return false;
  }

  // "triggered by blasting at a quarry": the doer is a doing.
  void read_doing(const Event& event, TokenId effect) {
    const TokenRange range = notes_.sentence(event.predicate);
    for (std::uint32_t t = static_cast<std::uint32_t>(event.predicate.index()) + 1; t + 1 < range.end && t < event.predicate.index() + 3; ++t) {
      if (document_.norm(document_.tokens[t]) == "by") return notes_.give(event.predicate, effect, notes_.phrase_from(t + 1));
    }
  }

  // "traced the leak, which closed two schools, to a valve": the parse may hang the source on a clause between.
  void read_source(const Event& event, TokenId effect) {
    const bool reason = event.lemma != "trace" && event.lemma != "link";  // those may tell where something came from
    if (const Argument* to = oblique(event, "to"); to && reason) return notes_.state(event.predicate, effect, notes_.phrase_of(to->head));
    if (const Argument* to = oblique(event, "to")) return notes_.give(event.predicate, effect, notes_.phrase_of(to->head));
    const TokenRange range = notes_.sentence(event.predicate);
    for (std::uint32_t t = static_cast<std::uint32_t>(std::max(event.predicate.index(), effect.index())) + 1; t + 1 < range.end; ++t) {
      const Token& word = document_.tokens[t];
      const bool noun = word.head.valid() && word.head.index() > t && token(word.head).upos == Upos::noun;
      if (word.relation == Relation::case_ && document_.norm(word) == "to" && noun)
        return notes_.give(event.predicate, effect, notes_.phrase_from(t + 1));
    }
  }

  // "blamed the leak on a digger", "blamed speed for the crash".
  void read_blame(const Event& event, const Argument* patient) {
    if (!patient) return;
    const Argument* agent = event.argument(Slot::agent);
    const TokenId who = agent ? agent->head : TokenId{};
    if (const Argument* on = oblique(event, "on")) notes_.state(event.predicate, patient->head, notes_.phrase_of(on->head), who);
    else if (const Argument* of = oblique(event, "for")) notes_.state(event.predicate, of->head, notes_.phrase_of(patient->head), who);
    else notes_.state(event.predicate, TokenId{}, notes_.phrase_of(patient->head), who);  // for what the article is about
  }

  // "started when a candle fell over"; the parse may hang the clause on a "said" between.
  void read_beginning(const Event& event, TokenId effect) {
    constexpr std::uint32_t reach = 9;
    const auto at = static_cast<std::uint32_t>(event.predicate.index());
    const TokenRange range = notes_.sentence(event.predicate);
    for (std::uint32_t t = at + 1; t + 1 < range.end && t < at + reach; ++t) {
      const Token& word = document_.tokens[t];
      if (document_.norm(word) != "when" || !word.head.valid() || word.head.index() < t) continue;
      return notes_.give(event.predicate, effect, notes_.phrase_from(t + 1));
    }
  }

  // "came down in the earthquake", "gave way under two metres of snow".
  void read_fall(const Event& event) {
    static constexpr WordSet under{{"in", "under", "during"}};
    const Argument* patient = event.argument(Slot::patient);
    const bool way = event.lemma == "give" && patient != nullptr && patient->lemma == "way";
    const auto adverb = child(document_, event.predicate, Relation::advmod);  // "came down", as the parse may have it
    const std::string_view particle = event.particle.empty() && adverb ? document_.norm(token(*adverb)) : std::string_view(event.particle);
    if (!way && predicate_class(event.lemma, particle) != "collapse") return;
    for (const Argument& argument : event.arguments) {
      if (argument.slot != Slot::oblique || !under.contains(argument.preposition)) continue;
      const TokenRange cause = notes_.phrase_of(argument.head);
      if (notes_.names_kind(cause)) return notes_.add(CauseState::given, event.predicate, event.predicate, "collapse", cause);
    }
  }

  const Document& document_;
  CauseNotes& notes_;
};

}  // namespace

void read_cause_events(const Document& document, const std::vector<Event>& events, CauseNotes& notes) {
  EventReader reader(document, notes);
  for (const Event& event : events) reader.read_event(event);
}

}  // namespace tally::claim
