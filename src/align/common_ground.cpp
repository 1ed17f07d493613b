#include "align/common_ground.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "base/utf8.hpp"
#include "claim/predicate_class.hpp"

namespace tally::align {
namespace {

using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

bool counts(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::verb || token.upos == Upos::adj;
}

// "2012": what happened in one year is more often one thing.
bool is_year(std::string_view norm) {
  return norm.size() == 4 && (norm.starts_with("19") || norm.starts_with("20")) && std::all_of(norm.begin(), norm.end(), base::is_ascii_digit);
}

std::string feature_of(const Story& story, ingest::ArticleId article, TokenId id) {
  const ArticleFacts& facts = story[article];
  const entity::LocalEntityId local = facts.entities.entity_at(id);
  if (local.valid()) {
    const entity::EntityId entity = story.entities.of({article, local});
    if (entity.valid()) return "@" + std::to_string(entity.value);
  }
  const Token& token = facts.document[id];
  const std::string_view lemma = facts.document.lemma(token);
  if (lemma == "knot") return "marry";  // that is tied
  if (token.upos == Upos::verb) return claim::predicate_class(lemma, {});
  const std::string_view happening = claim::class_of_noun(lemma);
  return std::string(happening.empty() ? lemma : happening);
}

}  // namespace

CommonGround::CommonGround(const Story& story) {
  std::unordered_map<std::string, std::uint32_t> ids;
  std::vector<std::size_t> frequency;
  std::size_t sentences = 0;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const Document& document = story.articles[a].document;
    auto& of_article = of_sentence_.emplace_back(document.sentences.size());
    for (std::size_t s = 0; s < document.sentences.size(); ++s, ++sentences) {
      std::set<std::uint32_t> here;
      const language::TokenRange range = document.sentences[s].tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const bool named = story.articles[a].entities.entity_at(TokenId(t)).valid();
        if (!named && !counts(document.tokens[t]) && !is_year(document.norm(document.tokens[t]))) continue;
        const auto [entry, fresh] = ids.emplace(feature_of(story, ingest::ArticleId(a), TokenId(t)), frequency.size());
        if (fresh) frequency.push_back(0);
        if (here.insert(entry->second).second) ++frequency[entry->second];
      }
      for (const std::uint32_t id : here) of_article[s].push_back({id, 0});
    }
  }
  for (auto& article : of_sentence_) {
    for (Features& features : article) {
      for (Feature& feature : features) {
        // the one keeps words that a short story repeats from weighing nothing
        feature.weight = 1 + std::log(static_cast<double>(sentences + 1) / static_cast<double>(frequency[feature.id]));
      }
    }
  }
}

Overlap CommonGround::between(SentenceRef left, SentenceRef right) const {
  const Features& a = of_sentence_[left.article.index()][left.sentence.index()];
  const Features& b = of_sentence_[right.article.index()][right.sentence.index()];
  const auto sum = [](const Features& features) {
    double total = 0;
    for (const Feature& feature : features) total += feature.weight;
    return total;
  };
  Overlap overlap;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->id == j->id) {
      ++overlap.features;
      overlap.weight += i->weight;
      ++i;
      ++j;
    } else if (i->id < j->id) {
      ++i;
    } else {
      ++j;
    }
  }
  const double less = std::min(sum(a), sum(b));
  overlap.share = less > 0 ? overlap.weight / less : 0;
  return overlap;
}

bool CommonGround::are_twins(SentenceRef a, SentenceRef b) const { return is_best(a, b) && is_best(b, a); }

bool CommonGround::is_best(SentenceRef a, SentenceRef b) const {
  constexpr double least = 3;
  const double weight = between(a, b).weight;
  if (weight < least) return false;
  return best_weight(a, b.article) <= weight;
}

double CommonGround::best_weight(SentenceRef a, ingest::ArticleId other) const {
  const auto [entry, fresh] = best_.try_emplace({a, other}, 0.0);
  if (!fresh) return entry->second;
  double best = 0;
  for (std::uint32_t s = 0; s < of_sentence_[other.index()].size(); ++s) best = std::max(best, between(a, {other, language::SentenceId(s)}).weight);
  entry->second = best;
  return best;
}

}  // namespace tally::align
