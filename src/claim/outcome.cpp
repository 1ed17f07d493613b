#include "claim/outcome.hpp"

#include <algorithm>

#include "claim/outcome_lexicon.hpp"
#include "language/tree.hpp"

namespace tally::claim {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

bool is_negated(const Document& document, TokenId word) {
  bool negated = false;
  for_each_child(document, word, [&](TokenId, const Token& token) {
    const std::string_view norm = document.norm(token);
    negated = negated || norm == "not" || norm == "n't";
  });
  return negated;
}

// The word that the form asks for, on the verb or, as the parse may have it, close behind it; not valid where there is none.
std::optional<TokenId> complement(const Document& document, const Event& event, const OutcomeForm& form) {
  constexpr std::uint32_t reach = 5;  // words: "found the two men guilty"
  const bool negative = form.complement.starts_with("not ");
  const std::string_view lemma = negative ? form.complement.substr(4) : form.complement;
  const auto fits = [&](TokenId id) {
    return document.lemma(document[id]) == lemma && is_negated(document, id) == negative;
  };
  std::optional<TokenId> found;
  for_each_child(document, event.predicate, [&](TokenId id, const Token&) {
    if (!found && fits(id)) found = id;
  });
  const std::uint32_t end = std::min(document[document[event.predicate].sentence].tokens.end, event.predicate.value + 1 + reach);
  for (std::uint32_t t = event.predicate.value + 1; t < end && !found; ++t) {
    const Upos upos = document.tokens[t].upos;
    if (upos == Upos::punct || upos == Upos::verb || upos == Upos::cconj) break;
    if (fits(TokenId(t))) found = TokenId(t);
  }
  return found;
}

// People are tried, sacked and survive; things are decided on.
bool suits(const Document& document, const Argument& bearer, Matter matter) {
  const bool thing = is_decided_on(bearer.lemma);
  if (matter == Matter::decision) return thing && document[bearer.head].upos == Upos::noun;
  return !thing && (bearer.entity.valid() || document[bearer.head].upos == Upos::pron);
}

bool has_agent(const Event& event, std::string_view lemma) {
  return std::any_of(event.arguments.begin(), event.arguments.end(),
                     [&](const Argument& a) { return a.slot == Slot::agent && a.lemma == lemma; });
}

bool is_told_as_done(const Qualifiers& qualifiers) {
  return qualifiers.polarity == Polarity::positive && qualifiers.phase != Phase::planned &&
         (qualifiers.certainty == Certainty::stated || qualifiers.certainty == Certainty::reported);
}

}  // namespace

std::string_view to_string(Matter matter) {
  switch (matter) {
    case Matter::trial: return "trial";
    case Matter::plea: return "plea";
    case Matter::departure: return "departure";
    case Matter::decision: return "decision";
    case Matter::survival: return "survival";
  }
  return "trial";
}

std::vector<Outcome> outcomes_of(const Document& document, const Event& event) {
  std::vector<Outcome> outcomes;
  if (!is_told_as_done(event.qualifiers)) return outcomes;
  for (const OutcomeForm& form : outcome_forms(event.lemma)) {
    const Argument* bearer = event.argument(form.bearer);
    if (form.bearer == Slot::agent && event.passive) continue;  // "is survived by"
    if (!form.actor.empty() && !has_agent(event, form.actor)) continue;
    if (bearer == nullptr || !suits(document, *bearer, form.matter)) continue;
    base::Span words = document[event.predicate].span;
    if (!form.complement.empty()) {
      const auto word = complement(document, event, form);
      if (!word) continue;
      words = base::cover(words, document[*word].span);
    }
    outcomes.push_back({form.matter, form.value, *bearer, words});
  }
  return outcomes;
}

}  // namespace tally::claim
