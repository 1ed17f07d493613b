#include "engine/word_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/parallel.hpp"

namespace tally::engine {
namespace {

// Chosen on the development stories, where half and double of each give the same groups.
constexpr double background = 200;          // articles of English in general that the collection is counted together with;
constexpr double share_of_common = 0.03;    // in which of these a word of the dictionary stands,
constexpr double share_of_other = 0.004;    // and any other
constexpr double weight_of_name = 2;
constexpr std::size_t telling_words = 120;  // of an article, the heaviest

struct Row {
  std::uint32_t id = 0;
  std::size_t articles = 0;  // that have the word
};
using Rows = std::unordered_map<std::string_view, Row>;

Rows count(const std::vector<TopicWords>& articles) {
  Rows rows;
  for (const TopicWords& article : articles) {
    for (const TopicWord& word : article.all) {
      const Row next{.id = static_cast<std::uint32_t>(rows.size())};
      ++rows.try_emplace(word.text, next).first->second.articles;
    }
  }
  return rows;
}

double weight(const TopicWord& word, std::size_t having, std::size_t articles) {
  const double elsewhere = background * (word.common ? share_of_common : share_of_other);
  const double rarity = std::log((static_cast<double>(articles) + background) / (static_cast<double>(having) + elsewhere));
  return (1 + std::log(static_cast<double>(word.count))) * std::max(rarity, 0.0) * (word.name ? weight_of_name : 1);
}

void shorten(Vector& vector) {
  std::sort(vector.begin(), vector.end(), [](const Weight& a, const Weight& b) { return std::tuple(-a.value, a.word) < std::tuple(-b.value, b.word); });
  vector.resize(std::min(vector.size(), telling_words));
  std::sort(vector.begin(), vector.end(), [](const Weight& a, const Weight& b) { return a.word < b.word; });
  const double length = std::sqrt(times(vector, vector));
  for (Weight& w : vector) w.value /= length;
}

Vector vector_of(const TopicWords& article, const Rows& rows, std::size_t articles) {
  Vector out;
  for (const TopicWord& word : article.all) {
    const Row& row = rows.at(word.text);
    const double value = weight(word, row.articles, articles);
    if (value > 0) out.push_back({row.id, value});
  }
  shorten(out);
  return out;
}

}  // namespace

WordVectors::WordVectors(const std::vector<TopicWords>& articles) : vectors_(articles.size()) {
  const Rows rows = count(articles);
  words_ = rows.size();
  base::parallel_for(articles.size(), [&](std::size_t i) { vectors_[i] = vector_of(articles[i], rows, articles.size()); });
}

double times(const Vector& a, const Vector& b) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->word < j->word) {
      ++i;
    } else if (j->word < i->word) {
      ++j;
    } else {
      sum += i++->value * j++->value;
    }
  }
  return sum;
}

}  // namespace tally::engine
