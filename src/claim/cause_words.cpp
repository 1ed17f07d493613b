#include "claim/cause_notes.hpp"

#include <algorithm>
#include <optional>

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

constexpr WordSet finding{{"determine", "establish", "identify", "find", "know", "confirm", "ascertain"}};
constexpr WordSet open_words{{"unknown", "unclear", "undetermined", "mystery", "investigation"}};

class WordReader {
 public:
  WordReader(const Document& document, CauseNotes& notes) : document_(document), notes_(notes) {}

  void read_word(TokenId id) {
    const std::string_view norm = document_.norm(token(id));
    if (norm == "after" || norm == "because") read_clause(id);
    if (norm == "because" || norm == "due" || norm == "owing") return read_joint(id);
    if (norm == "over") read_protest(id);
    if (norm == "blame" && token(id).upos == Upos::verb) return read_to_blame(id);
    if (token(id).upos != Upos::noun) return;
    if (norm == "result" || norm == "cause") read_noun(id, norm == "cause");
  }

 private:
  [[nodiscard]] std::string_view lemma(TokenId id) const { return document_.lemma(document_[id]); }
  [[nodiscard]] const Token& token(TokenId id) const { return document_[id]; }

  // "escaped after contractors damaged a pipe", "collapsed because its bolts had rusted". "After" and "when" tell of a cause
  // only where the clause names one of a known kind.
  void read_clause(TokenId joint) {
    if (token(joint).relation == Relation::case_) return read_noun_behind(joint);
    const TokenId clause = token(joint).head;
    if (token(joint).relation != Relation::mark || !clause.valid() || token(clause).relation != Relation::advcl) return;
    const TokenId governor = token(clause).head;
    if (!governor.valid() || governor.index() > joint.index()) return;
    const TokenRange cause = notes_.phrase_from(static_cast<std::uint32_t>(joint.index()) + 1);
    if (document_.norm(token(joint)) != "because" && !notes_.names_kind(cause)) return;
    if (!notes_.class_named(governor).empty()) return notes_.give(joint, governor, cause);
    if (document_.norm(token(joint)) == "because") return notes_.state(joint, governor, cause);
    if (const auto subject = child(document_, governor, Relation::nsubj)) notes_.give(joint, *subject, cause);
  }

  // "escaped after contractors ... damaged a pipe", where the parse hangs the noun on the verb; "following heavy rain".
  void read_noun_behind(TokenId joint) {
    const TokenId noun = token(joint).head;
    const TokenId governor = noun.valid() ? token(noun).head : TokenId{};
    if (!governor.valid() || governor.index() > joint.index() || notes_.class_named(governor).empty()) return;
    const std::size_t next = joint.index() + 1;
    const bool because_of = next < document_.tokens.size() && document_.norm(document_.tokens[next]) == "of";
    const TokenRange cause = notes_.phrase_from(static_cast<std::uint32_t>(next) + (because_of ? 1 : 0));
    if (notes_.names_kind(cause)) notes_.give(joint, governor, cause);
  }

  // "due to", "because of": the effect is what the phrase hangs on, or the subject of "was due to".
  void read_joint(TokenId id) {
    const TokenRange range = notes_.sentence(id);
    const std::size_t next = id.index() + 1;
    if (next + 1 >= range.end) return;
    const std::string_view behind = document_.norm(document_.tokens[next]);
    if (behind != "to" && behind != "of") return;
    const TokenId reason = token(id).relation == Relation::case_ ? token(id).head : TokenId{};
    if (!reason.valid()) return;
    const TokenRange cause = notes_.phrase_from(static_cast<std::uint32_t>(next + 1));
    if (const auto subject = child(document_, reason, Relation::nsubj); subject && subject->index() < id.index())
      return notes_.state(id, *subject, cause);
    const TokenId governor = token(reason).head;
    if (governor.valid()) notes_.state(id, governor, cause);
  }

  // "has cancelled over the new sponsor"
  void read_protest(TokenId over) {
    static constexpr WordSet steps{{"cancel", "withdraw", "quit", "resign", "strike", "protest", "boycott", "sack", "dismiss", "fire", "pull", "walk", "suspend",
                                    "step", "leave", "ban", "expel", "sue", "fine", "scrap", "abandon", "drop"}};
    const TokenId reason = token(over).relation == Relation::case_ ? token(over).head : TokenId{};
    const TokenId governor = reason.valid() ? token(reason).head : TokenId{};
    const bool tells = governor.valid() && governor.index() < over.index() && steps.contains(lemma(governor)) && token(reason).upos == Upos::noun;
    if (tells) notes_.state(over, governor, notes_.phrase_from(static_cast<std::uint32_t>(over.index()) + 1));
  }

  // "bad wiring was to blame for the blaze", "corrosion turned out to be to blame".
  void read_to_blame(TokenId id) {
    const auto mark = child(document_, id, Relation::mark);
    if (!mark || document_.norm(token(*mark)) != "to") return;
    std::optional<TokenId> subject = child(document_, id, Relation::nsubj);
    if (!subject && token(id).head.valid()) subject = child(document_, token(id).head, Relation::nsubj);
    if (!subject || subject->index() > id.index()) return;
    const auto effect = child(document_, id, Relation::obl);
    if (effect) return notes_.give(id, *effect, notes_.phrase_of(*subject));
    const std::string_view found = notes_.class_before(*subject);
    if (!found.empty()) notes_.add(CauseState::given, id, TokenId{}, found, notes_.phrase_of(*subject));
  }

  // "was the result of a power cut"; "the cause of the fire was a candle"; "a candle was the cause of the fire".
  void read_noun(TokenId noun, bool is_cause) {
    const auto of = child(document_, noun, Relation::nmod);
    const auto subject = child(document_, noun, Relation::nsubj);
    if (subject && of) {
      if (is_cause) notes_.give(noun, *of, notes_.phrase_of(*subject));
      else notes_.give(noun, *subject, notes_.phrase_of(*of));
      return;
    }
    if (is_cause && language::universal(token(noun).relation) == Relation::nsubj) read_cause_subject(noun, of);
  }

  void read_cause_subject(TokenId noun, std::optional<TokenId> of) {
    const TokenId predicate = token(noun).head;
    if (!predicate.valid()) return;
    std::optional<TokenId> effect = of;
    if (!effect) effect = child(document_, predicate, Relation::obl);
    std::string_view found = effect ? notes_.class_named(*effect) : std::string_view{};
    if (found.empty()) {
      if (of) return;  // of something else
      found = notes_.class_before(noun);
      effect.reset();
    }
    if (found.empty()) return;
    const TokenId shown = effect.value_or(TokenId{});
    if (is_open(noun, predicate)) return add_unknown(noun, predicate, shown, found);
    const bool copula = child(document_, predicate, Relation::cop).has_value();
    if (copula && token(predicate).upos == Upos::noun) notes_.add(CauseState::given, noun, shown, found, notes_.phrase_of(predicate));
  }

  [[nodiscard]] bool is_open(TokenId noun, TokenId predicate) const {
    if (open_words.contains(lemma(predicate)) || lemma(predicate) == "investigate") return true;
    bool open = false;
    language::for_each_child(document_, predicate, [&](TokenId id, const Token&) { open = open || open_words.contains(lemma(id)); });
    if (open && lemma(predicate) == "remain") return true;
    const bool negative = notes_.denied(noun) || qualify(document_, predicate).polarity == Polarity::negative;
    return negative && finding.contains(lemma(predicate));
  }

  void add_unknown(TokenId noun, TokenId predicate, TokenId effect, std::string_view found) {
    notes_.add(CauseState::unknown, predicate, effect, found, {});
    const TokenId first = child(document_, noun, Relation::det).value_or(noun);
    notes_.last().words.begin = std::min(notes_.last().words.begin, static_cast<std::uint32_t>(first.index()));
  }

  const Document& document_;
  CauseNotes& notes_;
};

}  // namespace

void read_cause_words(const Document& document, CauseNotes& notes) {
  WordReader reader(document, notes);
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) reader.read_word(TokenId(t));
}

}  // namespace tally::claim
