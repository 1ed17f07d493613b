#include "align/opposites.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "language/tree.hpp"
#include "language/word_set.hpp"
#include "mention/gazetteer.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;

// Sorted by word.
constexpr auto axis_words = std::to_array<AxisWord>({
    {"bottom", "height", "bottom"}, {"downstream", "stream", "downstream"}, {"east", "compass", "east"},
    {"eastern", "compass", "east"}, {"eldest", "birth", "eldest"}, {"front", "face", "front"},
    {"inbound", "bound", "in"}, {"left", "hand", "left"}, {"lower", "height", "bottom"},
    {"north", "compass", "north"}, {"north-east", "compass", "north-east"}, {"north-west", "compass", "north-west"},
    {"northbound", "lane", "north"}, {"northeast", "compass", "north-east"},
    {"northeastern", "compass", "north-east"}, {"northern", "compass", "north"},
    {"northwest", "compass", "north-west"}, {"northwestern", "compass", "north-west"}, {"outbound", "bound", "out"},
    {"rear", "face", "rear"}, {"right", "hand", "right"}, {"south", "compass", "south"},
    {"south-east", "compass", "south-east"}, {"south-west", "compass", "south-west"}, {"southbound", "lane", "south"},
    {"southeast", "compass", "south-east"}, {"southeastern", "compass", "south-east"},
    {"southern", "compass", "south"}, {"southwest", "compass", "south-west"},
    {"southwestern", "compass", "south-west"}, {"top", "height", "top"}, {"upper", "height", "top"},
    {"upstream", "stream", "upstream"}, {"west", "compass", "west"}, {"westbound", "lane", "west"},
    {"western", "compass", "west"}, {"youngest", "birth", "youngest"},
});

// Points of the compass that one may call the other: the north-east is in the north.
bool may_be_one(std::string_view a, std::string_view b) { return a.starts_with(b) || b.starts_with(a) || a.ends_with(b) || b.ends_with(a); }

constexpr std::string_view any_town = "#town";

// A word in a name says nothing by itself: "South Street".
bool is_free(const ArticleFacts& facts, TokenId id) {
  const Token& token = facts.document[id];
  return token.upos != Upos::propn && !facts.entities.entity_at(id).valid();
}

// "left leg": the leg; "north of the town": the town; "the southern edge of the park": the edge and the park.
std::vector<TokenId> nouns_of(const Document& document, TokenId id) {
  std::vector<TokenId> nouns;
  const Token& token = document[id];
  TokenId phrase = id;
  if (token.relation == Relation::amod || token.relation == Relation::compound) {
    phrase = token.head;
    nouns.push_back(phrase);
  } else if (token.upos != Upos::noun && token.upos != Upos::adv) {
    return nouns;
  }
  // "run north of the town": the noun, though the parse may hang it on the verb.
  const TokenId behind(id.value + 1);
  if (behind.index() < document.tokens.size() && document.norm(document[behind]) == "of" &&
      document[behind].relation == Relation::case_ && document[behind].head.valid() &&
      document[document[behind].head].head != phrase) {
    nouns.push_back(document[behind].head);
  }
  for_each_child(document, phrase, [&](TokenId child, const Token& word) {
    const Relation relation = universal(word.relation);
    if (relation != Relation::nmod && relation != Relation::obl) return;
    const auto preposition = language::child(document, child, Relation::case_);
    if (preposition && document.norm(document[*preposition]) == "of") nouns.push_back(child);
  });
  return nouns;
}

std::string key_of(const Story& story, ArticleId article, TokenId noun) {
  const ArticleFacts& facts = story[article];
  const entity::LocalEntityId local = facts.entities.entity_at(noun);
  if (local.valid()) {
    const entity::EntityId entity = story.entities.of({article, local});
    if (entity.valid()) return "@" + std::to_string(entity.value);
  }
  return std::string(facts.document.lemma(facts.document[noun]));
}

// "the town" is the place that others name; "the west of Ireland" is a part of the country, no way from a town.
bool is_of_a_town(const Story& story, ArticleId article, TokenId noun) {
  static constexpr language::WordSet towns{{"town", "city", "village", "hamlet", "suburb", "island"}};
  const ArticleFacts& facts = story[article];
  const entity::LocalEntityId local = facts.entities.entity_at(noun);
  const bool country = mention::lookup(facts.document.norm(facts.document[noun])).has(mention::WordFlag::country);
  if (local.valid()) return facts.entities[local].kind == mention::MentionKind::place && !country;
  return towns.contains(facts.document.lemma(facts.document[noun]));
}

using BySaid = std::map<std::string_view, std::vector<OppositePlace>>;  // by value
using ByThing = std::map<std::pair<std::string_view, std::string>, std::map<ArticleId, BySaid>>;  // by axis and noun

ByThing read_axes(const Story& story) {
  ByThing things;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (std::size_t t = 0; t < facts.document.tokens.size(); ++t) {
      const AxisWord* word = find_axis_word(facts.document.norm(facts.document.tokens[t]));
      if (word == nullptr || !is_free(facts, TokenId(t))) continue;
      for (const TokenId noun : nouns_of(facts.document, TokenId(t))) {
        const ArticleId article(a);
        things[{word->axis, key_of(story, article, noun)}][article][word->value].push_back({article, TokenId(t), noun});
        if (is_of_a_town(story, article, noun)) things[{word->axis, std::string(any_town)}][article][word->value].push_back({article, TokenId(t), noun});
      }
    }
  }
  return things;
}

bool tell_one_happening(const Story& story, const CommonGround& ground, const OppositePlace& a, const OppositePlace& b) {
  constexpr std::size_t least_features = 3;
  constexpr double least_share = 0.3;
  const Overlap overlap = ground.between({a.article, story[a.article].document[a.word].sentence},
                                         {b.article, story[b.article].document[b.word].sentence});
  return (overlap.features >= least_features && overlap.share >= least_share) ||
         (overlap.features >= 2 && ground.are_twins({a.article, story[a.article].document[a.word].sentence},
                                                    {b.article, story[b.article].document[b.word].sentence}));
}

}  // namespace

const AxisWord* find_axis_word(std::string_view lemma) {
  const auto found = std::lower_bound(axis_words.begin(), axis_words.end(), lemma,
                                      [](const AxisWord& a, std::string_view b) { return a.word < b; });
  return found != axis_words.end() && found->word == lemma ? &*found : nullptr;
}

std::vector<Opposites> find_opposites(const Story& story, const CommonGround& ground) {
  static_assert(std::is_sorted(axis_words.begin(), axis_words.end(),
                               [](const AxisWord& a, const AxisWord& b) { return a.word < b.word; }));
  std::vector<Opposites> out;
  for (const auto& [thing, articles] : read_axes(story)) {
    std::map<std::string_view, std::vector<OppositePlace>> sides;
    for (const auto& [article, said] : articles) {
      if (said.size() != 1) continue;
      auto& side = sides[said.begin()->first];
      side.insert(side.end(), said.begin()->second.begin(), said.begin()->second.end());
    }
    if (sides.size() != 2) continue;
    if (may_be_one(sides.begin()->first, std::next(sides.begin())->first)) continue;
    const std::vector<OppositePlace>& left = sides.begin()->second;
    const std::vector<OppositePlace>& right = std::next(sides.begin())->second;
    const bool one = std::any_of(left.begin(), left.end(), [&](const OppositePlace& a) {
      return std::any_of(right.begin(), right.end(), [&](const OppositePlace& b) { return tell_one_happening(story, ground, a, b); });
    });
    const bool told = std::any_of(out.begin(), out.end(), [&](const Opposites& other) {
      return std::any_of(left.begin(), left.end(), [&](const OppositePlace& a) {
        return std::any_of(other.left.begin(), other.left.end(), [&](const OppositePlace& b) { return a.article == b.article && a.word == b.word; });
      });
    });
    if (one && !told) out.push_back({left, right});
  }
  return out;
}

}  // namespace tally::align
