#include "mention/quotation_speaker.hpp"

#include <algorithm>

#include "mention/quotation_phrases.hpp"

namespace tally::mention {
namespace {

using language::Relation;
using language::Token;
using language::TokenRange;
using language::Upos;

// How far from its head a part of the subject is looked for: sentences without end stay cheap.
constexpr std::size_t reach = 40;

bool has_parse(const SpeechScene& scene, std::size_t token) {
  const Token& itself = scene.document.tokens[token];
  return itself.head.valid() || (itself.relation == Relation::root && itself.upos != Upos::x);
}

Clause around(std::size_t token, Clause clause) {
  return {std::max(clause.begin, token > reach ? token - reach : 0), std::min(clause.end, token + reach)};
}

std::optional<std::size_t> child(const SpeechScene& scene, std::size_t head, Clause clause,
                                 Relation relation) {
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    const Token& token = scene.document.tokens[i];
    if (token.head.valid() && token.head.index() == head && universal(token.relation) == relation) return i;
  }
  return std::nullopt;
}

// Relations whose branches are no part of the name of a speaker.
bool is_cut_off(Relation relation) {
  switch (universal(relation)) {
    case Relation::acl:
    case Relation::appos:
    case Relation::parataxis:
    case Relation::punct:
    case Relation::advcl:
    case Relation::dep:
      return true;
    default:
      return false;
  }
}

bool belongs_to(const SpeechScene& scene, std::size_t token, std::size_t head) {
  for (int steps = 0; steps < 12; ++steps) {
    if (token == head) return true;
    const Token& itself = scene.document.tokens[token];
    if (!itself.head.valid() || is_cut_off(itself.relation)) return false;
    token = itself.head.index();
  }
  return false;
}

TokenRange branch(const SpeechScene& scene, std::size_t head, Clause clause) {
  std::size_t begin = head;
  std::size_t end = head + 1;
  while (begin > clause.begin && belongs_to(scene, begin - 1, head)) --begin;
  while (end < clause.end && belongs_to(scene, end, head)) ++end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// "Ms Lee chirped": the parse may call both words subjects of the verb.
void take_title(const SpeechScene& scene, std::size_t head, Clause clause, TokenRange& phrase) {
  const auto& tokens = scene.document.tokens;
  const auto beside = [&](const Token& token) {
    return token.upos == Upos::propn && token.head == tokens[head].head && universal(token.relation) == Relation::nsubj;
  };
  if (tokens[head].upos != Upos::propn) return;
  while (phrase.begin > clause.begin && beside(tokens[phrase.begin - 1])) --phrase.begin;
}

// "the mayor, Ann Lee": a role with its holder's name behind it is one phrase.
TokenRange noun_phrase(const SpeechScene& scene, std::size_t head, Clause clause) {
  TokenRange phrase = branch(scene, head, clause);
  take_title(scene, head, clause, phrase);
  if (scene.document.tokens[head].upos != Upos::noun) return phrase;
  const auto name = child(scene, head, clause, Relation::appos);
  if (name && scene.document.tokens[*name].upos == Upos::propn && *name > head) {
    phrase.end = std::max(phrase.end, branch(scene, *name, clause).end);
  }
  return phrase;
}

// Of several the last before the verb: in "Passing sentence on Friday, Judge Lee told him" the parse may call two
// words subjects.
std::optional<std::size_t> nearest_subject(const SpeechScene& scene, std::size_t verb, Clause clause) {
  std::optional<std::size_t> found;
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    const Token& token = scene.document.tokens[i];
    const bool subject = universal(token.relation) == Relation::nsubj && token.head.valid() && token.head.index() == verb;
    if (subject && (i < verb || !found)) found = i;
  }
  return found;
}

// The head of the subject: the verb's own, or that of the verb that it is joined to.
std::optional<std::size_t> subject_head(const SpeechScene& scene, std::size_t verb, Clause clause) {
  for (int steps = 0; steps < 4; ++steps) {
    const Token& token = scene.document.tokens[verb];
    if (const auto subject = nearest_subject(scene, verb, clause)) {
      const bool relative =
          scene.is(*subject, "who") || scene.is(*subject, "which") || scene.is(*subject, "that");
      if (!relative) return subject;
      if (universal(token.relation) == Relation::acl && token.head.valid()) return token.head.index();
      return std::nullopt;
    }
    const Relation relation = universal(token.relation);
    const bool shares =
        relation == Relation::conj || relation == Relation::xcomp || relation == Relation::advcl;
    if (!shares || !token.head.valid()) return std::nullopt;
    verb = token.head.index();
  }
  return std::nullopt;
}

std::optional<TokenRange> subject_by_parse(const SpeechScene& scene, std::size_t verb, Clause clause) {
  const Clause near = around(verb, clause);
  const auto head = subject_head(scene, verb, near);
  if (!head || *head < near.begin || *head >= near.end || scene.level[*head] != scene.level[verb])
    return std::nullopt;
  return noun_phrase(scene, *head, near);
}

}  // namespace

std::optional<TokenRange> subject_of(const SpeechScene& scene, std::size_t verb, Clause clause,
                                     bool inverted) {
  if (has_parse(scene, verb)) {
    if (const auto subject = subject_by_parse(scene, verb, clause)) return subject;
  }
  return inverted ? phrase_behind(scene, verb + 1, clause) : phrase_before(scene, verb, clause);
}

}  // namespace tally::mention
