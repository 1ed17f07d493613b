#include "claim/cause.hpp"

#include <algorithm>

#include "claim/cause_lexicon.hpp"
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

constexpr std::uint32_t longest = 12;  // words of a cause

constexpr WordSet causing{{"cause", "trigger", "spark", "ignite", "start", "provoke", "set", "touch", "bring"}};
constexpr WordSet beginning{{"start", "begin", "happen", "occur", "erupt", "break"}};
constexpr WordSet moving_to{{"trace", "attribute", "ascribe", "put", "link"}};
constexpr WordSet finding{{"determine", "establish", "identify", "find", "know", "confirm", "ascertain"}};
constexpr WordSet open_words{{"unknown", "unclear", "undetermined", "mystery", "investigation"}};
constexpr WordSet pronouns{{"it", "this", "that", "they"}};

class Reader {
 public:
  Reader(const Document& document, const std::vector<Event>& events) : document_(document), events_(events) {}

  std::vector<CauseClaim> read() {
    for (const Event& event : events_) read_event(event);
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) read_word(TokenId(t));
    std::stable_sort(claims_.begin(), claims_.end(), [](const CauseClaim& a, const CauseClaim& b) { return a.words.begin < b.words.begin; });
    return std::move(claims_);
  }

 private:
  [[nodiscard]] std::string_view lemma(TokenId id) const { return document_.lemma(document_[id]); }
  // "the Bell Fire" is a fire, too.
  [[nodiscard]] std::string_view class_named(TokenId id) const {
    const Token& word = document_[id];
    return effect_class(word.upos == Upos::propn ? document_.norm(word) : document_.lemma(word));
  }
  [[nodiscard]] const Token& token(TokenId id) const { return document_[id]; }

  [[nodiscard]] TokenRange sentence(TokenId id) const { return document_[token(id).sentence].tokens; }

  // From `begin` to the next mark or the next clause, at most `longest` words.
  [[nodiscard]] TokenRange phrase_from(std::uint32_t begin) const {
    const TokenRange range = sentence(TokenId(begin));
    std::uint32_t end = begin;
    while (end < range.end && end - begin < longest) {
      const Token& word = document_.tokens[end];
      const bool clause = word.relation == Relation::mark || word.upos == Upos::punct;
      if (clause && end > begin && document_.norm(word) != "-") break;
      ++end;
    }
    return TokenRange{begin, end};
  }

  // The phrase of `head`, without the preposition in front, near its head.
  [[nodiscard]] TokenRange phrase_of(TokenId head) const {
    TokenRange range = language::subtree(document_, head);
    const auto in_front = [](const Token& word) { return word.relation == Relation::case_ || word.upos == Upos::punct; };
    while (range.begin < head.index() && in_front(document_.tokens[range.begin])) ++range.begin;
    if (head.index() - range.begin > longest) range.begin = static_cast<std::uint32_t>(head.index());
    const TokenRange near = phrase_from(static_cast<std::uint32_t>(head.index()));
    range.end = std::min(range.end, near.end);
    return range;
  }

  // What happened, or the last thing that did, for "it" and "the cause".
  [[nodiscard]] std::string_view class_of(TokenId effect) const {
    const std::string_view own = effect.valid() ? class_named(effect) : std::string_view{};
    if (!own.empty() || !effect.valid() || !pronouns.contains(lemma(effect))) return own;
    return class_before(effect);
  }

  [[nodiscard]] std::string_view class_before(TokenId at) const {
    constexpr std::size_t reach = 60;
    std::size_t steps = 0;
    for (std::size_t t = at.index(); t > 0 && steps < reach; --t, ++steps) {
      const Token& word = document_.tokens[t - 1];
      if (word.upos != Upos::noun && word.upos != Upos::propn) continue;
      const std::string_view found = class_named(TokenId(t - 1));
      if (!found.empty()) return found;
    }
    return {};
  }

  void add(CauseState state, TokenId predicate, TokenId effect, std::string_view effect_class, TokenRange cause) {
    CauseClaim claim{.state = state, .effect_class = effect_class, .effect = effect, .cause = cause, .words = cause,
                     .predicate = predicate, .qualifiers = qualify(document_, predicate)};
    const auto at = static_cast<std::uint32_t>(predicate.index());
    if (cause.empty()) claim.words = TokenRange{at, at + 1};
    claim.words.begin = std::min(claim.words.begin, at);
    claim.words.end = std::max(claim.words.end, at + 1);
    if (state == CauseState::given && claim.qualifiers.polarity == Polarity::negative) claim.state = CauseState::ruled_out;
    claims_.push_back(claim);
  }

  // `who` says so, where it is not the article.
  void give(TokenId predicate, TokenId effect, TokenRange cause, TokenId who = TokenId{}) {
    if (!class_of(effect).empty()) state(predicate, effect, cause, who);
  }

  // The same where the words leave no doubt that they tell why, whatever it is that happened.
  void state(TokenId predicate, TokenId effect, TokenRange cause, TokenId who = TokenId{}) {
    const std::string_view found = class_of(effect);
    if (cause.empty()) return;
    add(CauseState::given, predicate, effect, found, cause);
    claims_.back().open = found.empty();
    if (!who.valid()) return;
    claims_.back().qualifiers.voice = who;
    claims_.back().qualifiers.certainty = Certainty::reported;
  }

  static const Argument* oblique(const Event& event, std::string_view preposition) {
    for (const Argument& argument : event.arguments) {
      if (argument.slot == Slot::oblique && argument.preposition == preposition) return &argument;
    }
    return nullptr;
  }

  void read_event(const Event& event) {
    const Argument* agent = event.argument(Slot::agent);
    const Argument* patient = event.argument(Slot::patient);
    if (agent && patient && causing.contains(event.lemma)) return give(event.predicate, patient->head, phrase_of(agent->head));
    if (patient && event.passive && causing.contains(event.lemma)) return read_doing(event, patient->head);
    if (event.lemma == "blame") return read_blame(event, patient);
    if (patient && moving_to.contains(event.lemma)) return read_source(event, patient->head);
    if (agent && event.lemma == "result" && oblique(event, "from"))
      return give(event.predicate, agent->head, phrase_of(oblique(event, "from")->head));
    if (agent && (event.lemma == "originate" || event.lemma == "stem" || event.lemma == "arise") && !class_of(agent->head).empty()) {
      for (const std::string_view preposition : {"in", "from", "with", "out"}) {
        if (const Argument* from = oblique(event, preposition)) return give(event.predicate, agent->head, phrase_of(from->head));
      }
    }
    if (agent && (event.lemma == "start" || event.lemma == "begin" || event.lemma == "come") && !class_of(agent->head).empty()) {
      for (const std::string_view preposition : {"in", "from", "with"}) {
        const Argument* from = oblique(event, preposition);
        if (from != nullptr && names_kind(phrase_of(from->head))) return give(event.predicate, agent->head, phrase_of(from->head));
      }
    }
    if (patient && (event.lemma == "clear" || event.lemma == "exonerate") && oblique(event, "of")) {
      static constexpr WordSet parts{{"part", "role", "blame", "involvement", "responsibility"}};
      if (parts.contains(oblique(event, "of")->lemma)) return add(CauseState::ruled_out, event.predicate, TokenId{}, {}, phrase_of(patient->head));
    }
    if (agent && event.lemma == "die") return read_death(event);
    read_fall(event);
    if (agent && beginning.contains(event.lemma)) return read_beginning(event, agent->head);
    if (patient && event.lemma == "rule" && event.particle == "out")
      return add(CauseState::ruled_out, event.predicate, TokenId{}, {}, phrase_of(patient->head));
    if (agent && patient && event.lemma == "have" && patient->lemma == "nothing" && oblique_behind(patient->head, "with"))
      return add_denied(event, agent->head, patient->head);
    if (agent && patient && event.lemma == "play" && (patient->lemma == "part" || patient->lemma == "role") && denied(patient->head))
      add_denied(event, agent->head, patient->head);
  }

  // "died of pneumonia".
  void read_death(const Event& event) {
    const Argument* of = oblique(event, "of");
    const Argument* reason = of ? of : oblique(event, "from");
    if (reason) give(event.predicate, event.predicate, phrase_of(reason->head));
  }

  // "Speed played no part": up to the noun.
  void add_denied(const Event& event, TokenId cause, TokenId noun) {
    add(CauseState::ruled_out, event.predicate, TokenId{}, {}, phrase_of(cause));
    TokenRange& words = claims_.back().words;
    words.end = std::max(words.end, static_cast<std::uint32_t>(noun.index()) + 1);
  }

  // "nothing to do with it": the word stands within a few behind.
  [[nodiscard]] bool oblique_behind(TokenId word, std::string_view preposition) const {
    constexpr std::uint32_t reach = 5;
    const TokenRange range = sentence(word);
    for (std::uint32_t t = static_cast<std::uint32_t>(word.index()) + 1; t < range.end && t < word.index() + reach; ++t) {
      if (document_.norm(document_.tokens[t]) == preposition) return true;
    }
    return false;
  }

  [[nodiscard]] bool denied(TokenId noun) const {
    const auto determiner = child(document_, noun, Relation::det);
    return determiner && document_.norm(token(*determiner)) == "no";
  }

  // "triggered by blasting at a quarry": the doer is a doing.
  void read_doing(const Event& event, TokenId effect) {
    const TokenRange range = sentence(event.predicate);
    for (std::uint32_t t = static_cast<std::uint32_t>(event.predicate.index()) + 1; t + 1 < range.end && t < event.predicate.index() + 3; ++t) {
      if (document_.norm(document_.tokens[t]) == "by") return give(event.predicate, effect, phrase_from(t + 1));
    }
  }

  // "traced the leak, which closed two schools, to a valve": the parse may hang the source on a clause between.
  void read_source(const Event& event, TokenId effect) {
    const bool reason = event.lemma != "trace" && event.lemma != "link";  // those may tell where something came from
    if (const Argument* to = oblique(event, "to"); to && reason) return state(event.predicate, effect, phrase_of(to->head));
    if (const Argument* to = oblique(event, "to")) return give(event.predicate, effect, phrase_of(to->head));
    const TokenRange range = sentence(event.predicate);
    for (std::uint32_t t = static_cast<std::uint32_t>(std::max(event.predicate.index(), effect.index())) + 1; t + 1 < range.end; ++t) {
      const Token& word = document_.tokens[t];
      const bool noun = word.head.valid() && word.head.index() > t && token(word.head).upos == Upos::noun;
      if (word.relation == Relation::case_ && document_.norm(word) == "to" && noun)
        return give(event.predicate, effect, phrase_from(t + 1));
    }
  }

  // "blamed the leak on a digger", "blamed speed for the crash".
  void read_blame(const Event& event, const Argument* patient) {
    if (!patient) return;
    const Argument* agent = event.argument(Slot::agent);
    const TokenId who = agent ? agent->head : TokenId{};
    if (const Argument* on = oblique(event, "on")) state(event.predicate, patient->head, phrase_of(on->head), who);
    else if (const Argument* of = oblique(event, "for")) state(event.predicate, of->head, phrase_of(patient->head), who);
    else state(event.predicate, TokenId{}, phrase_of(patient->head), who);  // for what the article is about
  }

  // "has cancelled over the new sponsor"
  void read_protest(TokenId over) {
    static constexpr WordSet steps{{"cancel", "withdraw", "quit", "resign", "strike", "protest", "boycott", "sack", "dismiss", "fire", "pull", "walk", "suspend",
                                    "step", "leave", "ban", "expel", "sue", "fine", "scrap", "abandon", "drop"}};
    const TokenId reason = token(over).relation == Relation::case_ ? token(over).head : TokenId{};
    const TokenId governor = reason.valid() ? token(reason).head : TokenId{};
    const bool tells = governor.valid() && governor.index() < over.index() && steps.contains(lemma(governor)) && token(reason).upos == Upos::noun;
    if (tells) state(over, governor, phrase_from(static_cast<std::uint32_t>(over.index()) + 1));
  }

  // "started when a candle fell over"; the parse may hang the clause on a "said" between.
  void read_beginning(const Event& event, TokenId effect) {
    constexpr std::uint32_t reach = 9;
    const auto at = static_cast<std::uint32_t>(event.predicate.index());
    const TokenRange range = sentence(event.predicate);
    for (std::uint32_t t = at + 1; t + 1 < range.end && t < at + reach; ++t) {
      const Token& word = document_.tokens[t];
      if (document_.norm(word) != "when" || !word.head.valid() || word.head.index() < t) continue;
      return give(event.predicate, effect, phrase_from(t + 1));
    }
  }

  void read_word(TokenId id) {
    const std::string_view norm = document_.norm(token(id));
    if (norm == "after" || norm == "because") read_clause(id);
    if (norm == "because" || norm == "due" || norm == "owing") return read_joint(id);
    if (norm == "over") read_protest(id);
    if (norm == "blame" && token(id).upos == Upos::verb) return read_to_blame(id);
    if (token(id).upos != Upos::noun) return;
    if (norm == "result" || norm == "cause") read_noun(id, norm == "cause");
  }

  // "escaped after contractors damaged a pipe", "collapsed because its bolts had rusted". "After" tells of a cause only
  // where the clause names one of a known kind.
  void read_clause(TokenId joint) {
    if (token(joint).relation == Relation::case_) return read_noun_behind(joint);
    const TokenId clause = token(joint).head;
    if (token(joint).relation != Relation::mark || !clause.valid() || token(clause).relation != Relation::advcl) return;
    const TokenId governor = token(clause).head;
    if (!governor.valid() || governor.index() > joint.index()) return;
    const TokenRange cause = phrase_from(static_cast<std::uint32_t>(joint.index()) + 1);
    if (document_.norm(token(joint)) == "after" && !names_kind(cause)) return;
    if (!class_named(governor).empty()) return give(joint, governor, cause);
    if (document_.norm(token(joint)) == "because") return state(joint, governor, cause);
    if (const auto subject = child(document_, governor, Relation::nsubj)) give(joint, *subject, cause);
  }

  // "escaped after contractors ... damaged a pipe", where the parse hangs the noun on the verb; "following heavy rain".
  void read_noun_behind(TokenId joint) {
    const TokenId noun = token(joint).head;
    const TokenId governor = noun.valid() ? token(noun).head : TokenId{};
    if (!governor.valid() || governor.index() > joint.index() || class_named(governor).empty()) return;
    const TokenRange cause = phrase_from(static_cast<std::uint32_t>(joint.index()) + 1);
    if (names_kind(cause)) give(joint, governor, cause);
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
      const TokenRange cause = phrase_of(argument.head);
      if (names_kind(cause)) return add(CauseState::given, event.predicate, event.predicate, "collapse", cause);
    }
  }

  [[nodiscard]] bool names_kind(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (cause_kinds(document_.lemma(document_.tokens[t])) != CauseKind::none) return true;
    }
    return false;
  }

  // "bad wiring was to blame for the blaze", "corrosion turned out to be to blame".
  void read_to_blame(TokenId id) {
    const auto mark = child(document_, id, Relation::mark);
    if (!mark || document_.norm(token(*mark)) != "to") return;
    std::optional<TokenId> subject = child(document_, id, Relation::nsubj);
    if (!subject && token(id).head.valid()) subject = child(document_, token(id).head, Relation::nsubj);
    if (!subject || subject->index() > id.index()) return;
    const auto effect = child(document_, id, Relation::obl);
    if (effect) return give(id, *effect, phrase_of(*subject));
    const std::string_view found = class_before(*subject);
    if (!found.empty()) add(CauseState::given, id, TokenId{}, found, phrase_of(*subject));
  }

  // "due to", "because of": the effect is what the phrase hangs on, or the subject of "was due to".
  void read_joint(TokenId id) {
    const TokenRange range = sentence(id);
    const std::size_t next = id.index() + 1;
    if (next + 1 >= range.end) return;
    const std::string_view behind = document_.norm(document_.tokens[next]);
    if (behind != "to" && behind != "of") return;
    const TokenId reason = token(id).relation == Relation::case_ ? token(id).head : TokenId{};
    if (!reason.valid()) return;
    const TokenRange cause = phrase_from(static_cast<std::uint32_t>(next + 1));
    if (const auto subject = child(document_, reason, Relation::nsubj); subject && subject->index() < id.index())
      return state(id, *subject, cause);
    const TokenId governor = token(reason).head;
    if (governor.valid()) state(id, governor, cause);
  }

  // "was the result of a power cut"; "the cause of the fire was a candle"; "a candle was the cause of the fire".
  void read_noun(TokenId noun, bool is_cause) {
    const auto of = child(document_, noun, Relation::nmod);
    const auto subject = child(document_, noun, Relation::nsubj);
    if (subject && of) {
      if (is_cause) give(noun, *of, phrase_of(*subject));
      else give(noun, *subject, phrase_of(*of));
      return;
    }
    if (is_cause && language::universal(token(noun).relation) == Relation::nsubj) read_cause_subject(noun, of);
  }

  void read_cause_subject(TokenId noun, std::optional<TokenId> of) {
    const TokenId predicate = token(noun).head;
    if (!predicate.valid()) return;
    std::optional<TokenId> effect = of;
    if (!effect) effect = child(document_, predicate, Relation::obl);
    std::string_view found = effect ? class_named(*effect) : std::string_view{};
    if (found.empty()) {
      if (of) return;  // of something else
      found = class_before(noun);
      effect.reset();
    }
    if (found.empty()) return;
    const TokenId shown = effect.value_or(TokenId{});
    if (is_open(noun, predicate)) return add_unknown(noun, predicate, shown, found);
    const bool copula = child(document_, predicate, Relation::cop).has_value();
    if (copula && token(predicate).upos == Upos::noun) add(CauseState::given, noun, shown, found, phrase_of(predicate));
  }

  [[nodiscard]] bool is_open(TokenId noun, TokenId predicate) const {
    if (open_words.contains(lemma(predicate)) || lemma(predicate) == "investigate") return true;
    bool open = false;
    language::for_each_child(document_, predicate, [&](TokenId id, const Token&) { open = open || open_words.contains(lemma(id)); });
    if (open && lemma(predicate) == "remain") return true;
    const bool negative = denied(noun) || qualify(document_, predicate).polarity == Polarity::negative;
    return negative && finding.contains(lemma(predicate));
  }

  void add_unknown(TokenId noun, TokenId predicate, TokenId effect, std::string_view found) {
    add(CauseState::unknown, predicate, effect, found, {});
    const TokenId first = child(document_, noun, Relation::det).value_or(noun);
    claims_.back().words.begin = std::min(claims_.back().words.begin, static_cast<std::uint32_t>(first.index()));
  }

  const Document& document_;
  const std::vector<Event>& events_;
  std::vector<CauseClaim> claims_;
};

}  // namespace

std::vector<CauseClaim> read_causes(const Document& document, const std::vector<Event>& events) {
  return Reader(document, events).read();
}

}  // namespace tally::claim
