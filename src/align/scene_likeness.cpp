#include "align/scene_likeness.hpp"

#include <cmath>

#include "align/quote_words.hpp"
#include "base/sorted.hpp"
#include "language/word_set.hpp"

namespace tally::align {
namespace {

using ingest::ArticleId;
using language::Document;
using language::Token;
using language::TokenId;
using language::Upos;

constexpr language::WordSet days{{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};

// Of figures and days, which have no term; "one" and "two" tell little.
std::string mark_of(const Document& document, const Token& token) {
  const std::string_view norm = document.norm(token);
  if (days.contains(norm)) return std::string(norm);
  if (token.upos != Upos::num) return {};
  const std::string figure = quote_key(norm);
  return figure == "one" || figure == "two" ? std::string() : "#" + figure;
}

}  // namespace

SceneLikeness::SceneLikeness(const Story& story, const ClauseScenes& scenes) {
  std::map<std::string, std::uint32_t> marks;
  std::map<Term, std::uint32_t> terms;
  std::vector<std::size_t> sentences;
  std::size_t all = 0;
  const auto number = [&](auto& known, const auto& key) {
    const auto [entry, fresh] = known.try_emplace(key, static_cast<std::uint32_t>(sentences.size()));
    if (fresh) sentences.push_back(0);
    return entry->second;
  };
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const Document& document = story.articles[a].document;
    auto& own = own_.emplace_back(document.sentences.size());
    for (std::size_t s = 0; s < own.size(); ++s, ++all) {
      const language::TokenRange range = document.sentences[s].tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (const Term term = scenes.at(ArticleId(a), TokenId(t)); term != 0) own[s].push_back(number(terms, term));
        else if (const std::string mark = mark_of(document, document.tokens[t]); !mark.empty()) own[s].push_back(number(marks, mark));
      }
      base::sort_unique(own[s]);
      for (const std::uint32_t feature : own[s]) ++sentences[feature];
    }
    auto& around = around_.emplace_back(own);
    for (std::size_t s = 0; s < own.size(); ++s) {
      if (s > 0) around[s].insert(around[s].end(), own[s - 1].begin(), own[s - 1].end());
      if (s + 1 < own.size()) around[s].insert(around[s].end(), own[s + 1].begin(), own[s + 1].end());
      base::sort_unique(around[s]);
    }
  }
  const double rarest = std::log2(1.0 + static_cast<double>(all));
  for (const std::size_t count : sentences) weights_.push_back(std::log2(1.0 + static_cast<double>(all) / static_cast<double>(count)) / rarest);
}

double SceneLikeness::weigh_shared(const Features& a, const Features& b) const {
  double sum = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i == *k) sum += weights_[*i];
    const bool left = *i <= *k;
    const bool right = *k <= *i;
    if (left) ++i;
    if (right) ++k;
  }
  return sum;
}

double SceneLikeness::same_sentence(SentenceRef a, SentenceRef b) const {
  return weigh_shared(own_[a.article.index()][a.sentence.index()], own_[b.article.index()][b.sentence.index()]);
}

double SceneLikeness::between(SentenceRef a, SentenceRef b) const {
  const double own = same_sentence(a, b);
  const double all = weigh_shared(around_[a.article.index()][a.sentence.index()], around_[b.article.index()][b.sentence.index()]);
  return own + (all - own) / 2;
}

}  // namespace tally::align
