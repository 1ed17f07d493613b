#include "scenes.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "claim/kin_words.hpp"
#include "entity/person_nouns.hpp"
#include "language/word_set.hpp"
#include "mention/age_words.hpp"

namespace tally::rules::age {
namespace {

using align::ArticleFacts;
using align::Story;
using language::Upos;
using language::WordSet;

struct Scene {
  SceneChild child;
  std::set<std::string> places;
  std::set<std::string> words;
};

// More than one child may be meant.
bool tells_of_several(const ArticleFacts& facts) {
  const auto& tokens = facts.document.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) {
    const std::string_view norm = facts.document.norm(token);
    const auto kin = claim::kin_word(facts.document.lemma(token));
    return norm == "boys" || norm == "girls" ||
           (kin && (kin->kin == claim::Kin::sibling || kin->kin == claim::Kin::cousin));
  });
}

// What news of anybody hurt, lost or found has.
bool is_common(std::string_view lemma) {
  static constexpr WordSet words{
      {"boy",     "girl",   "child",     "pupil",  "year",      "day",      "week",  "hospital", "police",  "family",
       "take",    "say",    "have",      "be",     "make",      "get",      "go",    "tell",     "man",     "woman",
       "parent",  "mother", "father",    "school", "condition", "officer",  "treat", "morning",  "night",   "afternoon",
       "evening", "people", "spokesman", "old",    "incident",  "accident", "scene", "time",     "teenager"}};
  return words.contains(lemma);
}

Scene read_scene(const Story& story, const SceneChild& child) {
  const ArticleFacts& facts = story[child.article];
  Scene scene{child, {}, {}};
  const std::size_t first = facts.document[child.who.head].sentence.index();
  for (std::size_t s = first; s < std::min(first + 2, facts.document.sentences.size()); ++s) {
    const language::Sentence& sentence = facts.document.sentences[s];
    for (const language::Token& token : facts.document.tokens_of(sentence)) {
      const std::string lemma(facts.document.lemma(token));
      const bool tells = token.upos == Upos::noun || token.upos == Upos::verb;
      if (tells && !is_common(lemma)) scene.words.insert(lemma);
      if (token.upos == Upos::propn) scene.places.insert(std::string(facts.document.norm(token)));
    }
  }
  // A name counts only where it is no day, month or person.
  for (const mention::Mention& m : facts.mentions.all) {
    if (m.kind == mention::MentionKind::place) continue;
    for (std::uint32_t i = m.tokens.begin; i < m.tokens.end; ++i)
      scene.places.erase(std::string(facts.document.norm(facts.document.tokens[i])));
  }
  return scene;
}

bool has_number(const ArticleFacts& facts, int years) {
  const auto& tokens = facts.document.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [&](const language::Token& token) {
    return mention::age_number(facts.document.norm(token)) == years;
  });
}

std::size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
}

bool one_scene(const Story& story, const Scene& a, const Scene& b) {
  constexpr int slip = 6;  // further apart, two children look different
  const Unnamed &left = a.child.who, &right = b.child.who;
  if (!entity::sexes_fit(left.sex, right.sex)) return false;
  if (left.years == right.years || std::abs(left.years - right.years) > slip) return false;
  if (!same_week(story, a.child.article, b.child.article)) return false;
  if (has_number(story[a.child.article], right.years) || has_number(story[b.child.article], left.years)) return false;
  return common(a.places, b.places) > 0 && common(a.words, b.words) > 1;
}

}  // namespace

std::vector<std::pair<SceneChild, SceneChild>> find_scene_pairs(const Story& story) {
  std::vector<Scene> scenes;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const std::vector<Unnamed> children = find_children(story.articles[a]);
    if (children.empty() || tells_of_several(story.articles[a])) continue;
    const bool one = std::all_of(children.begin(), children.end(),
                                 [&](const Unnamed& other) { return other.years == children.front().years; });
    if (one) scenes.push_back(read_scene(story, {ingest::ArticleId(a), children.front()}));
  }
  std::vector<std::pair<SceneChild, SceneChild>> out;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    for (std::size_t k = i + 1; k < scenes.size(); ++k) {
      if (one_scene(story, scenes[i], scenes[k])) out.emplace_back(scenes[i].child, scenes[k].child);
    }
  }
  return out;
}

}  // namespace tally::rules::age
