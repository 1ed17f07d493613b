#include "claim/cause_notes.hpp"

#include <algorithm>

#include "claim/cause_lexicon.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::claim {
namespace {

using language::child;
using language::Relation;
using language::Token;
using language::TokenId;
using language::TokenRange;
using language::Upos;
using language::WordSet;

constexpr std::uint32_t longest = 12;  // words of a cause

constexpr WordSet pronouns{{"it", "this", "that", "they"}};

}  // namespace

// "power cut", "called off": with the word beside it, it is something else.
std::string_view CauseNotes::class_in_phrase(TokenId id) const {
  const std::string_view lemma = document_.lemma(document_[id]);
  if (lemma == "cut" && id.index() > 0) {
    const std::string_view before = document_.norm(document_.tokens[id.index() - 1]);
    if (before == "power" || before == "electricity") return effect_class("outage");
  }
  if (lemma == "call" && id.index() + 1 < document_.tokens.size() && document_.norm(document_.tokens[id.index() + 1]) == "off") return effect_class("cancellation");
  return {};
}

std::string_view CauseNotes::class_named(TokenId id) const {
  const Token& word = document_[id];
  if (const std::string_view found = class_in_phrase(id); !found.empty()) return found;
  return effect_class(word.upos == Upos::propn ? document_.norm(word) : document_.lemma(word));
}

TokenRange CauseNotes::phrase_from(std::uint32_t begin) const {
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

TokenRange CauseNotes::phrase_of(TokenId head) const {
  TokenRange range = language::subtree(document_, head);
  const auto in_front = [](const Token& word) { return word.relation == Relation::case_ || word.upos == Upos::punct; };
  while (range.begin < head.index() && in_front(document_.tokens[range.begin])) ++range.begin;
  if (head.index() - range.begin > longest) range.begin = static_cast<std::uint32_t>(head.index());
  const TokenRange near = phrase_from(static_cast<std::uint32_t>(head.index()));
  range.end = std::min(range.end, near.end);
  return range;
}

std::string_view CauseNotes::class_of(TokenId effect) const {
  const std::string_view own = effect.valid() ? class_named(effect) : std::string_view{};
  if (!own.empty() || !effect.valid() || !pronouns.contains(document_.lemma(document_[effect]))) return own;
  return class_before(effect);
}

std::string_view CauseNotes::class_before(TokenId at) const {
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

void CauseNotes::add(CauseState state, TokenId predicate, TokenId effect, std::string_view effect_class, TokenRange cause) {
  CauseClaim claim{.state = state, .effect_class = effect_class, .effect = effect, .cause = cause, .words = cause,
                   .predicate = predicate, .qualifiers = qualify(document_, predicate)};
  const auto at = static_cast<std::uint32_t>(predicate.index());
  if (cause.empty()) claim.words = TokenRange{at, at + 1};
  claim.words.begin = std::min(claim.words.begin, at);
  claim.words.end = std::max(claim.words.end, at + 1);
  if (state == CauseState::given && claim.qualifiers.polarity == Polarity::negative) claim.state = CauseState::ruled_out;
  claims_.push_back(claim);
}

void CauseNotes::give(TokenId predicate, TokenId effect, TokenRange cause, TokenId who) {
  if (!class_of(effect).empty()) state(predicate, effect, cause, who);
}

void CauseNotes::state(TokenId predicate, TokenId effect, TokenRange cause, TokenId who) {
  const std::string_view found = class_of(effect);
  if (cause.empty()) return;
  add(CauseState::given, predicate, effect, found, cause);
  claims_.back().open = found.empty();
  if (!who.valid()) return;
  claims_.back().qualifiers.voice = who;
  claims_.back().qualifiers.certainty = Certainty::reported;
}

bool CauseNotes::names_kind(TokenRange range) const {
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (cause_kinds(document_.lemma(document_.tokens[t])) != CauseKind::none) return true;
  }
  return false;
}

bool CauseNotes::denied(TokenId noun) const {
  const auto determiner = child(document_, noun, Relation::det);
  return determiner && document_.norm(document_[*determiner]) == "no";
}

}  // namespace tally::claim
