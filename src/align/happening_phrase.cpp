#include "align/happening_phrase.hpp"

#include "align/happening_class.hpp"
#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using claim::Argument;
using claim::Event;
using claim::Slot;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using language::Xpos;

// "In the evening rush hour", "within the period": times themselves.
constexpr language::WordSet spells{{"hour", "period", "rush", "spell"}};

// "into force", "off the rails": a preposition and its bare noun; empty where there is none.
std::string phrase_from(const Document& document, std::size_t at) {
  constexpr language::WordSet prepositions{{"behind", "into", "off"}};
  if (at + 2 >= document.tokens.size() || !prepositions.contains(document.norm(document.tokens[at]))) return {};
  const bool article = document.norm(document.tokens[at + 1]) == "the";
  std::string phrase(document.norm(document.tokens[at]));
  return phrase.append(" ").append(document.lemma(document.tokens[at + (article ? 2U : 1U)]));
}

}  // namespace

// "walk out", also where the parse has an adverb for the particle.
std::string particle_of(const Document& document, const Event& event) {
  constexpr language::WordSet particles{{"aground", "away", "back", "down", "in", "off", "on", "out", "over", "up"}};
  if (!event.particle.empty()) return event.particle;
  const std::size_t next = event.predicate.index() + 1;
  if (next >= document.tokens.size() || document.tokens[next].head != event.predicate) return {};
  const std::string_view norm = document.norm(document.tokens[next]);
  const bool adverb = document.tokens[next].relation == Relation::advmod && particles.contains(norm);
  return adverb ? std::string(norm) : std::string();
}

bool hands_in(const Document& document, const Event& event) {
  constexpr language::WordSet verbs{{"hand", "put", "send"}};
  constexpr language::WordSet papers{{"application", "appeal", "bid", "claim", "complaint", "offer", "plan", "proposal", "request", "report"}};
  const std::size_t next = event.predicate.index() + 1;
  if (!verbs.contains(event.lemma) || next >= document.tokens.size() || document.norm(document.tokens[next]) != "in") return false;
  const TokenId noun = document.tokens[next].head;
  return noun.valid() && papers.contains(document.lemma(document[noun]));
}

std::string happening_of(const Document& document, const Event& event) {
  if (document.norm(document[event.predicate]) == "missing") return happening_class("missing", {});
  if (hands_in(document, event)) return happening_class(event.lemma, "in");
  const std::string particle = particle_of(document, event);
  // "Gave way", whatever the parse makes of the noun.
  if (const std::size_t next = event.predicate.index() + 1; next < document.tokens.size() && particle.empty()) {
    const std::string_view norm = document.norm(document.tokens[next]);
    if (norm == "way" || norm == "place") return happening_class(event.lemma, norm);
    if (const std::string phrase = phrase_from(document, next); !phrase.empty()) {
      const std::string happening = happening_class(event.lemma, phrase);
      if (happening != event.lemma + " " + phrase) return happening;
    }
  }
  if (const Argument* patient = event.argument(Slot::patient); particle.empty() && patient != nullptr) {
    std::string phrase = happening_class(event.lemma, patient->lemma);  // "take place", "give way"
    if (phrase != event.lemma + " " + patient->lemma) return phrase;
  }
  return happening_class(event.lemma, particle);
}

TokenId governor_of(const Document& document, TokenId top) {
  TokenId when;
  language::for_each_child(document, top, [&](TokenId id, const Token& token) {
    const Relation relation = language::universal(token.relation);
    const bool clause = relation == Relation::advcl || relation == Relation::acl || relation == Relation::parataxis;
    const bool finite = token.xpos == Xpos::vbd || token.xpos == Xpos::vbz || token.xpos == Xpos::vbp;
    if (token.upos == Upos::verb && clause && (!when.valid() || (finite && document[when].xpos == Xpos::vbg))) when = id;
  });
  bool copular = language::child(document, top, Relation::cop).has_value();
  language::for_each_child(document, top, [&](TokenId id, const Token& token) {
    copular = copular || (token.upos == Upos::num && language::child(document, id, Relation::cop));  // of "5 September" the figure
  });
  if (copular && when.valid()) return when;
  // "The funeral is on 5 September"
  if (copular) {
    if (const auto subject = language::child(document, top, Relation::nsubj)) return *subject;
  }
  // Through "in Dayton, Ohio, on Tuesday" up to what happens there.
  TokenId governor = document[top].head;
  const auto tells = [&](TokenId id) {
    const Upos upos = document[id].upos;
    const std::string_view norm = document.norm(document[id]);
    if (spells.contains(document.lemma(document[id])) && document[id].relation != Relation::nsubj) return false;
    if (upos == Upos::adv) return language::child(document, id, Relation::cop).has_value();
    return upos == Upos::verb || upos == Upos::noun || (upos == Upos::adj && norm != "less" && norm != "more");
  };
  while (governor.valid() && !tells(governor)) governor = document[governor].head;
  return governor;
}

}  // namespace tally::align
