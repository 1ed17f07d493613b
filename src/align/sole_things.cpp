#include "align/sole_things.hpp"

#include <algorithm>

#include "language/tree.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Relation;
using language::Token;
using language::TokenId;
using language::Upos;
using language::Xpos;

// Words that tell of more than one.
constexpr language::WordSet telling_apart{{"another", "other", "first", "second", "third", "each", "every", "any", "both", "previous", "earlier", "separate",
                                           "rival", "alternative", "original", "final", "interim", "last", "next", "new", "old", "such", "one", "no"}};

// "the bypass plan", "tonight's concert in Glasgow", "a motion on school meals"
std::set<std::string_view> kinds_of(const Document& document, TokenId noun) {
  std::set<std::string_view> kinds;
  for_each_child(document, noun, [&](TokenId, const Token& word) {
    const Relation relation = universal(word.relation);
    const bool kind = relation == Relation::compound || relation == Relation::nmod;
    if (kind && (word.upos == Upos::noun || word.upos == Upos::propn)) kinds.insert(document.lemma(word));
  });
  return kinds;
}

bool are_apart(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
  const auto in_b = [&](std::string_view kind) { return b.contains(kind); };
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), in_b);
}

// "a second fire"
bool is_another(const Document& document, TokenId noun) {
  static constexpr language::WordSet words{{"another", "other", "second", "third", "fourth", "separate", "previous", "earlier"}};
  bool found = false;
  for_each_child(document, noun, [&](TokenId, const Token& word) { found = found || words.contains(document.norm(word)); });
  return found;
}

}  // namespace

SoleThings::SoleThings(const Story& story) : story_(story), things_(story.articles.size()) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) read(story.articles[a].document, things_[a]);
}

void SoleThings::read(const Document& document, std::map<std::string_view, Thing>& things) const {
  for (std::size_t t = 0; t < document.tokens.size(); ++t) {
    const Token& token = document.tokens[t];
    if (token.upos != Upos::noun || token.relation == Relation::compound) continue;
    Thing& thing = things[document.lemma(token)];
    thing.several = thing.several || token.xpos == Xpos::nns;
    for_each_child(document, TokenId(t), [&](TokenId, const Token& word) {
      thing.several = thing.several || universal(word.relation) == Relation::nummod || telling_apart.contains(document.norm(word));
    });
    thing.kinds.merge(kinds_of(document, TokenId(t)));
  }
}

bool SoleThings::are_one(NounPlace a, NounPlace b) const {
  const Document& left = story_[a.article].document;
  const Document& right = story_[b.article].document;
  const std::string_view lemma = left.lemma(left[a.noun]);
  if (left[a.noun].upos != Upos::noun || right[b.noun].upos != Upos::noun || lemma != right.lemma(right[b.noun])) return false;
  const auto x = things_[a.article.index()].find(lemma), y = things_[b.article.index()].find(lemma);
  if (x == things_[a.article.index()].end() || y == things_[b.article.index()].end()) return false;
  if (!x->second.is_sole() || !y->second.is_sole()) return false;
  return !are_apart(x->second.kinds, y->second.kinds);
}

bool SoleThings::are_two(NounPlace a, NounPlace b) const {
  const Document& left = story_[a.article].document;
  const Document& right = story_[b.article].document;
  return are_apart(kinds_of(left, a.noun), kinds_of(right, b.noun)) || is_another(left, a.noun) != is_another(right, b.noun);
}

}  // namespace tally::align
