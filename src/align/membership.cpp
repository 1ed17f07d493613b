#include "align/membership.hpp"

#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Relation;
using language::TokenId;
using language::Upos;

bool has_lemma(const Document& document, TokenId head, Relation relation, std::string_view lemma) {
  const auto found = language::child(document, head, relation);
  return found && document.lemma(document[*found]) == lemma;
}

bool is_perfect(const Document& document, TokenId predicate) {
  bool perfect = false;
  language::for_each_child(document, predicate, [&](TokenId, const language::Token& token) {
    perfect = perfect || (language::universal(token.relation) == Relation::aux && document.lemma(token) == "have");
  });
  return perfect;
}

bool stands_behind(const Document& document, TokenId noun, const auto& prepositions) {
  const auto preposition = language::child(document, noun, Relation::case_);
  return preposition && prepositions.contains(document.norm(document[*preposition]));
}

// The subject, or whom a relative clause tells of.
entity::LocalEntityId subject_of(const ArticleFacts& facts, TokenId predicate) {
  const Document& document = facts.document;
  const auto subject = language::child(document, predicate, Relation::nsubj);
  if (!subject) return {};
  const bool relative = document[*subject].xpos == language::Xpos::wp;
  const TokenId who = relative ? document[predicate].head : *subject;
  return who.valid() ? facts.entities.entity_at(who) : entity::LocalEntityId();
}

entity::LocalEntityId person(const ArticleFacts& facts, entity::LocalEntityId entity) {
  const bool is_person = entity.valid() && facts.entities[entity].kind == mention::MentionKind::person;
  return is_person ? entity : entity::LocalEntityId();
}

bool is_body(const ArticleFacts& facts, TokenId noun) {
  const language::Token& token = facts.document[noun];
  const auto entity = facts.entities.entity_at(noun);
  if (entity.valid() && person(facts, entity).valid()) return false;
  return entity.valid() || token.upos == Upos::propn || is_unnamed_body(facts.document.lemma(token));
}

// "has worked for Polarwing", "has been flying for the airline"
std::optional<Membership> by_verb(const ArticleFacts& facts, TokenId verb) {
  static constexpr language::WordSet for_whom{{"for", "with", "at"}};
  const Document& document = facts.document;
  std::optional<TokenId> body;
  language::for_each_child(document, verb, [&](TokenId id, const language::Token& token) {
    const bool oblique = language::universal(token.relation) == Relation::obl && stands_behind(document, id, for_whom);
    if (oblique && is_body(facts, id)) body = id;
  });
  if (!body) return std::nullopt;
  for (const claim::Event& event : facts.events) {
    const claim::Argument* agent = event.predicate == verb ? event.argument(claim::Slot::agent) : nullptr;
    if (agent != nullptr && person(facts, agent->entity).valid()) return Membership{verb, agent->entity, *body};
  }
  const auto member = person(facts, subject_of(facts, verb));
  return member.valid() ? std::optional(Membership{verb, member, *body}) : std::nullopt;
}

// "has been with the airline"
std::optional<Membership> by_place(const ArticleFacts& facts, TokenId body) {
  static constexpr language::WordSet with_whom{{"with", "at"}};
  const Document& document = facts.document;
  if (!has_lemma(document, body, Relation::cop, "be") || !stands_behind(document, body, with_whom)) return std::nullopt;
  const auto member = person(facts, subject_of(facts, body));
  if (!member.valid() || !is_body(facts, body)) return std::nullopt;
  return Membership{body, member, body};
}

}  // namespace

std::optional<Membership> membership_since(const ArticleFacts& facts, const mention::Mention& time) {
  const auto* told = std::get_if<mention::TimeExpression>(&time.value);
  if (told == nullptr || told->bearing != mention::TimeBearing::since || time.tokens.empty()) return std::nullopt;
  const TokenId predicate = facts.document[language::top_of(facts.document, time.tokens)].head;
  if (!predicate.valid() || !is_perfect(facts.document, predicate)) return std::nullopt;
  return facts.document[predicate].upos == Upos::verb ? by_verb(facts, predicate) : by_place(facts, predicate);
}

bool is_unnamed_body(std::string_view lemma) {
  static constexpr language::WordSet words{{"agency", "airline", "association", "authority", "bank", "board", "brewery", "brigade", "broadcaster",
                                            "business", "chain", "charity", "choir", "circus", "club", "college", "company", "corporation", "council",
                                            "department", "factory", "firm", "force", "foundation", "government", "group", "hospital", "institute", "institution",
                                            "laboratory", "manufacturer", "mill", "ministry", "museum", "newspaper", "operator", "orchestra", "organisation",
                                            "organization", "outfit", "paper", "plant", "practice", "publisher", "railway", "regiment", "retailer", "school",
                                            "service", "society", "squad", "station", "studio", "supermarket", "team", "theatre", "theater", "trust", "university"}};
  return words.contains(lemma);
}

}  // namespace tally::align
