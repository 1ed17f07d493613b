#include "align/opposites.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "align/sole_things.hpp"
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

// Of what sort a thing is, by one word or by two: "maximum" and "security". Sorted by the words.
struct SortWord {
  std::string_view word, second;  // the second is empty for none
  std::string_view axis, value;
};

constexpr auto sort_words = std::to_array<SortWord>({
    {"anglican", "", "church", "anglican"}, {"annual", "", "frequency", "year"}, {"baptist", "", "church", "baptist"},
    {"brick", "", "stuff", "brick"}, {"catholic", "", "church", "catholic"}, {"compulsory", "", "will", "compulsory"},
    {"concrete", "", "stuff", "concrete"}, {"daily", "", "frequency", "day"}, {"detached", "", "house", "detached"},
    {"domestic", "", "border", "domestic"}, {"double", "decker", "decks", "two"}, {"first", "degree", "degree", "first"},
    {"foreign", "", "border", "foreign"}, {"fraternal", "", "twins", "fraternal"}, {"full", "time", "hours", "full"},
    {"high", "security", "security", "maximum"}, {"identical", "", "twins", "identical"}, {"indoor", "", "roof", "indoor"},
    {"low", "security", "security", "minimum"}, {"maternal", "", "side", "maternal"}, {"maximum", "security", "security", "maximum"},
    {"medium", "security", "security", "medium"}, {"methodist", "", "church", "methodist"}, {"minimum", "security", "security", "minimum"},
    {"monthly", "", "frequency", "month"}, {"outdoor", "", "roof", "outdoor"}, {"part", "time", "hours", "part"},
    {"paternal", "", "side", "paternal"}, {"presbyterian", "", "church", "presbyterian"}, {"primary", "", "school", "primary"},
    {"second", "degree", "degree", "second"}, {"secondary", "", "school", "secondary"}, {"semi-detached", "", "house", "semi-detached"},
    {"single", "decker", "decks", "one"}, {"single", "engine", "engines", "one"}, {"steel", "", "stuff", "steel"},
    {"terraced", "", "house", "terraced"}, {"third", "degree", "degree", "third"}, {"twin", "engine", "engines", "two"},
    {"voluntary", "", "will", "voluntary"}, {"weekly", "", "frequency", "week"}, {"wooden", "", "stuff", "wood"},
});

// Points of the compass that one may call the other: the north-east is in the north.
bool may_be_one(std::string_view a, std::string_view b) { return a.starts_with(b) || b.starts_with(a) || a.ends_with(b) || b.ends_with(a); }

constexpr std::string_view any_town = "#town";

// A word in a name says nothing by itself: "South Street".
bool is_free(const ArticleFacts& facts, TokenId id) {
  const Token& token = facts.document[id];
  return token.upos != Upos::propn && !facts.entities.entity_at(id).valid();
}

// "maximum-security prison", "left-hand engine": the second word of two that make one.
std::optional<TokenId> second_of_pair(const Document& document, TokenId id) {
  const std::size_t second = id.index() + 2;
  if (second >= document.tokens.size() || document.norm(document.tokens[id.index() + 1]) != "-" || document[id].head != TokenId(second)) return std::nullopt;
  return document.tokens[second].relation == Relation::compound ? std::optional(TokenId(second)) : std::nullopt;
}

// "left leg": the leg; "north of the town": the town; "the southern edge of the park": the edge and the park.
std::vector<TokenId> nouns_of(const Document& document, TokenId id) {
  std::vector<TokenId> nouns;
  const Token& token = document[id];
  TokenId phrase = id;
  if (token.relation == Relation::amod || token.relation == Relation::compound) {
    const auto second = second_of_pair(document, id);
    phrase = second ? document[*second].head : token.head;
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

// The word that sorts the noun it stands before; nothing where it sorts nothing.
const SortWord* sort_at(const Document& document, TokenId id) {
  const Token& token = document[id];
  if (token.relation != Relation::amod && token.relation != Relation::compound) return nullptr;
  const auto second = second_of_pair(document, id);
  const std::pair words{document.norm(token), second ? document.lemma(document[*second]) : std::string_view()};
  const auto found = std::ranges::lower_bound(sort_words, words, {}, [](const SortWord& word) { return std::pair(word.word, word.second); });
  return found != sort_words.end() && found->word == words.first && found->second == words.second ? &*found : nullptr;
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

ByThing read_sorts(const Story& story) {
  ByThing things;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const ArticleFacts& facts = story.articles[a];
    for (std::size_t t = 0; t < facts.document.tokens.size(); ++t) {
      const SortWord* word = sort_at(facts.document, TokenId(t));
      if (word == nullptr || !is_free(facts, TokenId(t))) continue;
      const auto second = second_of_pair(facts.document, TokenId(t));
      const TokenId noun = facts.document[second ? *second : TokenId(t)].head;
      const ArticleId article(a);
      if (facts.document[noun].upos == Upos::noun) things[{word->axis, std::string(facts.document.lemma(facts.document[noun]))}][article][word->value].push_back({article, TokenId(t), noun});
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

namespace {

// The two values of a thing that articles of their own give, those that give several left out; nothing where there are more.
std::optional<Opposites> two_sides(const std::map<ArticleId, BySaid>& articles) {
  std::map<std::string_view, std::vector<OppositePlace>> sides;
  for (const auto& [article, said] : articles) {
    if (said.size() != 1) continue;
    auto& side = sides[said.begin()->first];
    side.insert(side.end(), said.begin()->second.begin(), said.begin()->second.end());
  }
  if (sides.size() != 2 || may_be_one(sides.begin()->first, std::next(sides.begin())->first)) return std::nullopt;
  return Opposites{Axis::place, sides.begin()->second, std::next(sides.begin())->second};
}

template <class Test>
bool any_pair(const Opposites& opposites, Test test) {
  return std::ranges::any_of(opposites.left, [&](const OppositePlace& a) {
    return std::ranges::any_of(opposites.right, [&](const OppositePlace& b) { return test(a, b); });
  });
}

bool is_told(const std::vector<Opposites>& all, const Opposites& opposites) {
  return std::ranges::any_of(all, [&](const Opposites& other) {
    return std::ranges::any_of(opposites.left, [&](const OppositePlace& a) {
      return std::ranges::any_of(other.left, [&](const OppositePlace& b) { return a.article == b.article && a.word == b.word; });
    });
  });
}

// Of which a machine has one on each side; articles that speak of one side alone speak of what failed.
bool is_part_of_machine(const Story& story, const OppositePlace& place) {
  static constexpr language::WordSet parts{{"engine", "propeller", "wheel", "tyre", "tire", "rudder", "turbine", "headlight", "indicator", "aileron", "flap", "float"}};
  const language::Document& document = story[place.article].document;
  return parts.contains(document.lemma(document[place.noun]));
}

}  // namespace

std::vector<Opposites> find_opposites(const Story& story, const CommonGround& ground) {
  static_assert(std::ranges::is_sorted(axis_words, {}, &AxisWord::word));
  static_assert(std::ranges::is_sorted(sort_words, {}, [](const SortWord& word) { return std::pair(word.word, word.second); }));
  const auto one_happening = [&](const OppositePlace& a, const OppositePlace& b) { return tell_one_happening(story, ground, a, b); };
  std::vector<Opposites> out;
  for (const auto& [thing, articles] : read_axes(story)) {
    const auto opposites = two_sides(articles);
    if (!opposites || is_told(out, *opposites)) continue;
    const bool of_machine = thing.first == "hand" && is_part_of_machine(story, opposites->left.front());
    if (of_machine || any_pair(*opposites, one_happening)) out.push_back(*opposites);
  }
  // A story may tell of charges of two degrees and fees of two kinds; its one bridge is not of two stuffs.
  static constexpr language::WordSet lasting{{"church", "decks", "engines", "house", "school", "security", "stuff", "twins"}};
  const SoleThings things(story);
  const auto one_thing = [&](const OppositePlace& a, const OppositePlace& b) {
    return things.are_one({a.article, a.noun}, {b.article, b.noun}) || tell_one_happening(story, ground, a, b);
  };
  for (const auto& [thing, articles] : read_sorts(story)) {
    auto opposites = two_sides(articles);
    if (!opposites || !(lasting.contains(thing.first) ? any_pair(*opposites, one_thing) : any_pair(*opposites, one_happening))) continue;
    opposites->axis = Axis::sort;
    out.push_back(std::move(*opposites));
  }
  return out;
}

}  // namespace tally::align
