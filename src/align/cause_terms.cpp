#include "align/cause_terms.hpp"

#include <algorithm>

#include "align/clause_terms.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using claim::CauseClaim;
using language::Document;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;

constexpr language::WordSet calendar{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
                                      "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}};

bool content(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::adj || token.upos == Upos::verb;
}

std::string lower_family(const Document& document, const Token& token) {
  const std::string_view norm = token.upos == Upos::propn ? document.norm(token) : document.lemma(token);
  return std::string(word_family(norm));
}

// Kinds of which each member is a cause of its own: one dish or another, one illness or another.
bool of_many(claim::CauseKind kinds) { return kinds == claim::CauseKind::food || kinds == claim::CauseKind::medical; }

bool within(const TokenRange& range, std::uint32_t at) { return range.begin <= at && at < range.end; }

}  // namespace

CauseTerms terms_of_cause(const Document& document, const CauseClaim& claim) {
  CauseTerms terms;
  for (std::uint32_t t = claim.cause.begin; t < claim.cause.end; ++t) {
    const Token& token = document.tokens[t];
    const std::string_view lemma = document.lemma(token);
    const std::string_view norm = document.norm(token);
    if (!content(token) || calendar.contains(norm)) continue;
    if (!claim.effect_class.empty() && claim::effect_class(lemma) == claim.effect_class) continue;
    terms.kinds = terms.kinds | claim::cause_kinds(lemma) | claim::cause_kinds(norm);
    if (claim::cause_kinds(lemma) != claim::CauseKind::none || claim::cause_kinds(norm) != claim::CauseKind::none)
      terms.telling.insert(lower_family(document, token));
    if (claim::is_device(lemma)) terms.devices.insert(std::string(lemma));
    if (!claim::says_little(lemma)) terms.words.insert(lower_family(document, token));
  }
  return terms;
}

std::set<std::string> marks_of_effect(const Document& document, const CauseClaim& claim) {
  std::set<std::string> marks;
  if (!claim.effect.valid()) return marks;
  TokenId top = claim.effect;
  if (document[top].upos == Upos::verb) {
    const auto subject = language::child(document, top, language::Relation::nsubj);
    if (!subject) return marks;
    top = *subject;
  }
  const TokenRange range = language::subtree(document, top);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const Token& token = document.tokens[t];
    if (within(claim.cause, t) || calendar.contains(document.norm(token))) continue;
    if (token.upos != Upos::noun && token.upos != Upos::propn) continue;
    if (claim::effect_class(document.lemma(token)) != claim.effect_class) marks.insert(lower_family(document, token));
  }
  return marks;
}

std::set<std::string> scene_of_effect(const Document& document, const CauseClaim& claim) {
  std::set<std::string> scene;
  const std::size_t last = document[claim.predicate].sentence.index();
  for (std::size_t s = last == 0 ? 0 : last - 1; s <= last; ++s) {
    const TokenRange range = document.sentences[s].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const Token& token = document.tokens[t];
      const bool marks = token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::num;
      if (!marks || within(claim.cause, t) || calendar.contains(document.norm(token))) continue;
      if (claim::effect_class(document.lemma(token)) != claim.effect_class) scene.insert(lower_family(document, token));
    }
  }
  return scene;
}

bool share_any(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

bool may_be_one_cause(const CauseTerms& a, const CauseTerms& b) {
  const bool known = a.kinds != claim::CauseKind::none && b.kinds != claim::CauseKind::none;
  if (a.words.empty() || b.words.empty() || (share_any(a.words, b.words) && (!known || share_any(a.telling, b.telling)))) return true;
  if (!a.devices.empty() && !b.devices.empty()) return share_any(a.devices, b.devices);
  if (a.kinds == claim::CauseKind::none && b.kinds == claim::CauseKind::none) return true;
  if (a.kinds == b.kinds && of_many(a.kinds)) return false;
  return claim::kinds_go_together(a.kinds, b.kinds);
}

bool speaks_of(const ArticleFacts& facts, const CauseTerms& cause, const std::vector<CauseClaim>& causes) {
  const Document& document = facts.document;
  const std::set<std::string>& telling = cause.telling.empty() ? cause.words : cause.telling;
  const auto in_claim = [&](std::uint32_t t, bool ruled_out) {
    return std::any_of(causes.begin(), causes.end(), [&](const CauseClaim& claim) {
      return (claim.state == claim::CauseState::ruled_out) == ruled_out && within(ruled_out ? claim.words : claim.cause, t);
    });
  };
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const Token& token = document.tokens[t];
    if (!content(token)) continue;
    const bool same_word = telling.contains(lower_family(document, token));
    const bool same_kind = !of_many(cause.kinds) && meet(cause.kinds, claim::cause_kinds(document.lemma(token))) && in_claim(t, false);
    if ((same_word || same_kind) && !in_claim(t, true)) return true;
  }
  return false;
}

}  // namespace tally::align
