#include "claim/outcome.hpp"

#include <algorithm>

#include "claim/outcome_lexicon.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

bool is_negated(const Document& document, TokenId word) {
  bool negated = false;
  for_each_child(document, word, [&](TokenId, const Token& token) {
    const std::string_view norm = document.norm(token);
    negated = negated || norm == "not" || norm == "n't";
  });
  return negated;
}

// What somebody is or does, rather than what is decided or found out.
bool is_of_persons(Matter matter) {
  switch (matter) {
    case Matter::trial:
    case Matter::plea:
    case Matter::sentence:
    case Matter::charge:
    case Matter::departure:
    case Matter::survival:
    case Matter::harm:
    case Matter::presence: return true;
    default: return false;
  }
}

class Reader {
 public:
  Reader(const Document& document, const std::vector<Event>& events) : document_(document), events_(events) {}

  std::vector<Outcome> read() {
    for (const Event& event : events_) read_event(event);
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
      const Upos upos = document_.tokens[t].upos;
      if (upos == Upos::adj || upos == Upos::adv || upos == Upos::noun || upos == Upos::verb) read_word(TokenId(t));
    }
    std::stable_sort(out_.begin(), out_.end(), [](const Outcome& a, const Outcome& b) { return a.word < b.word; });
    return std::move(out_);
  }

 private:
  void read_event(const Event& event) {
    for (const OutcomeForm& form : outcome_forms(event.lemma)) {
      if (is_told(event, form)) read_form(event, form);
    }
  }

  void read_form(const Event& event, const OutcomeForm& form) {
    const Argument* bearer = event.argument(form.bearer);
    if (form.bearer == Slot::agent && event.passive) {  // "is survived by"
      if (form.complement.empty()) return;
      bearer = nullptr;
    }
    if (!form.actor.empty() && !has_agent(event, form.actor)) return;
    if (form.complement.empty() && bearer == nullptr) return;
    if (bearer != nullptr && !suits(*bearer, form.matter)) return;
    base::Span words = document_[event.predicate].span;
    if (!form.complement.empty()) {
      const auto word = complement(event, form);
      if (!word) return;
      words = base::cover(words, document_[*word].span);
    }
    out_.push_back({form.matter, form.value, event.predicate, &event, bearer ? std::optional(whose(*bearer)) : std::nullopt, words});
  }

  // What may or will be says nothing, but "yet to decide" that it was not done.
  [[nodiscard]] bool is_told(const Event& event, const OutcomeForm& form) const {
    const Qualifiers& q = event.qualifiers;
    const bool sure = q.certainty == Certainty::stated || q.certainty == Certainty::reported;
    if (form.denied && is_yet_to_come(event.predicate)) return true;
    const bool stays = form.matter == Matter::handover;  // "will stay on"
    return sure && (q.phase != Phase::planned || stays) && (q.polarity == Polarity::negative) == form.denied;
  }

  // "has yet to decide", "is yet to be decided".
  [[nodiscard]] bool is_yet_to_come(TokenId predicate) const {
    constexpr std::uint32_t reach = 5;
    const TokenRange sentence = document_[document_[predicate].sentence].tokens;
    const std::uint32_t first = predicate.value > sentence.begin + reach ? predicate.value - reach : sentence.begin;
    for (std::uint32_t t = first; t + 1 < predicate.value; ++t) {
      if (document_.norm(document_.tokens[t]) == "yet" && document_.norm(document_.tokens[t + 1]) == "to") return true;
    }
    return false;
  }

  // The word that the form asks for, on the verb or, as the parse may have it, close behind it; not valid where there is none.
  [[nodiscard]] std::optional<TokenId> complement(const Event& event, const OutcomeForm& form) const {
    constexpr std::uint32_t reach = 6;  // words: "found the two men guilty"
    const bool negative = form.complement.starts_with("not ");
    const std::string_view lemma = negative ? form.complement.substr(4) : form.complement;
    const auto fits = [&](TokenId id) {
      return document_.lemma(document_[id]) == lemma && is_negated(document_, id) == negative;
    };
    std::optional<TokenId> found;
    for_each_child(document_, event.predicate, [&](TokenId id, const Token&) {
      if (!found && fits(id)) found = id;
    });
    for (const Argument& argument : event.arguments) {
      if (!found && fits(argument.head)) found = argument.head;
    }
    const std::uint32_t end = std::min(document_[document_[event.predicate].sentence].tokens.end, event.predicate.value + 1 + reach);
    for (std::uint32_t t = event.predicate.value + 1; t < end && !found; ++t) {
      const Upos upos = document_.tokens[t].upos;
      if (upos == Upos::punct || upos == Upos::verb || upos == Upos::cconj) break;
      if (fits(TokenId(t))) found = TokenId(t);
    }
    return found;
  }

  // People are tried, sacked and survive; things are decided on.
  [[nodiscard]] bool suits(const Argument& bearer, Matter matter) const {
    const Upos upos = document_[bearer.head].upos;
    if (matter == Matter::decision) return upos == Upos::noun || upos == Upos::pron || upos == Upos::propn;
    if (!is_of_persons(matter)) return true;
    return !is_decided_on(bearer.lemma) && (bearer.entity.valid() || upos == Upos::pron || upos == Upos::noun);
  }

  // "the body of Ann Lee": hers.
  [[nodiscard]] Argument whose(const Argument& bearer) const {
    if (bearer.lemma != "body" && bearer.lemma != "remains") return bearer;
    const auto person = child(document_, bearer.head, language::Relation::nmod);
    if (!person) return bearer;
    return {.slot = bearer.slot, .head = *person, .lemma = std::string(document_.lemma(document_[*person]))};
  }

  static bool has_agent(const Event& event, std::string_view lemma) {
    return std::any_of(event.arguments.begin(), event.arguments.end(),
                       [&](const Argument& a) { return a.slot == Slot::agent && a.lemma == lemma; });
  }

  void read_word(TokenId id) {
    const Token& token = document_[id];
    for (const OutcomeForm& form : outcome_words(document_.lemma(token))) {
      if (token.upos == Upos::verb && form.complement.empty() && form.matter != Matter::agreement) continue;
      if (form.complement == "no" && token.head.valid() && document_.lemma(document_[token.head]) == "make") continue;  // the verb's
      base::Span words = token.span;
      if (!form.complement.empty()) {
        const auto word = near(id, form.complement);
        if (!word) continue;
        words = base::cover(words, document_[*word].span);
      }
      const TokenId predicate = clause_of(id);
      const Qualifiers q = qualify(document_, predicate);
      const bool absent = form.complement == "no";
      if (q.certainty == Certainty::possible || q.phase == Phase::planned) continue;
      if (!absent && q.polarity == Polarity::negative) continue;
      out_.push_back({form.matter, form.value, id, nullptr, subject_of(predicate), words});
    }
  }

  // Within a few words on either side, in the sentence.
  [[nodiscard]] std::optional<TokenId> near(TokenId id, std::string_view lemma) const {
    constexpr std::uint32_t reach = 3;
    const TokenRange sentence = document_[document_[id].sentence].tokens;
    const std::uint32_t first = id.value > sentence.begin + reach ? id.value - reach : sentence.begin;
    for (std::uint32_t t = first; t < std::min(sentence.end, id.value + 1 + reach); ++t) {
      if (t != id.value && document_.lemma(document_.tokens[t]) == lemma) return TokenId(t);
    }
    return {};
  }

  [[nodiscard]] TokenId clause_of(TokenId id) const {
    TokenId at = id;
    for (int steps = 0; steps < 6 && document_[at].upos != Upos::verb && document_[at].head.valid(); ++steps) {
      if (child(document_, at, language::Relation::cop)) break;
      at = document_[at].head;
    }
    return at;
  }

  [[nodiscard]] std::optional<Argument> subject_of(TokenId predicate) const {
    for (const Event& event : events_) {
      if (event.predicate == predicate) {
        const Argument* subject = event.argument(event.passive ? Slot::patient : Slot::agent);
        return subject ? std::optional(*subject) : std::nullopt;
      }
    }
    const auto subject = child(document_, predicate, language::Relation::nsubj);
    if (!subject) return {};
    return Argument{.slot = Slot::agent, .head = *subject, .lemma = std::string(document_.lemma(document_[*subject]))};
  }

  const Document& document_;
  const std::vector<Event>& events_;
  std::vector<Outcome> out_;
};

}  // namespace

std::string_view to_string(Matter matter) {
  switch (matter) {
    case Matter::trial: return "trial";
    case Matter::plea: return "plea";
    case Matter::sentence: return "sentence";
    case Matter::charge: return "charge";
    case Matter::arrest: return "arrest";
    case Matter::departure: return "departure";
    case Matter::will: return "will";
    case Matter::handover: return "handover";
    case Matter::decision: return "decision";
    case Matter::acceptance: return "acceptance";
    case Matter::agreement: return "agreement";
    case Matter::survival: return "survival";
    case Matter::harm: return "harm";
    case Matter::presence: return "presence";
    case Matter::signing: return "signing";
    case Matter::ransom: return "ransom";
    case Matter::action: return "action";
    case Matter::reason: return "reason";
  }
  return "trial";
}

std::vector<Outcome> read_outcomes(const Document& document, const std::vector<Event>& events) {
  return Reader(document, events).read();
}

}  // namespace tally::claim
