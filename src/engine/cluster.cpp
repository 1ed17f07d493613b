#include "engine/cluster.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "base/parallel.hpp"
#include "base/sorted.hpp"
#include "engine/word_vectors.hpp"

namespace tally::engine {
namespace {

// Chosen on the development stories, where a little more or less of each gives the same groups.
constexpr double least_of_pair = 0.12;    // cosine
constexpr double least_of_groups = 0.12;  // on average
constexpr double half_time = 60;          // days after which a pair counts half; never less, for trials take years
constexpr std::size_t reach = 20;         // articles later in time that one is held against, for each of its words

struct Pair {
  double likeness = 0;
  std::size_t a = 0;
  std::size_t b = 0;
};

double nearness(const TopicWords& a, const TopicWords& b) {
  if (!a.day || !b.day) return 1;
  const double days = std::abs(static_cast<double>((*a.day - *b.day).count()));
  return std::max(0.5, std::exp2(-days / half_time));
}

// By word, the articles that have it, in order of time, undated ones last; and where in that list each article stands.
class WordIndex {
 public:
  WordIndex(const std::vector<TopicWords>& articles, const WordVectors& vectors) : vectors_(vectors), having_(vectors.word_count()), places_(articles.size()) {
    std::vector<std::size_t> order(articles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto day = [&](std::size_t i) { return articles[i].day.value_or(std::chrono::sys_days::max()); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return day(a) < day(b); });
    for (const std::size_t article : order) {
      for (const Weight& weight : vectors[article]) {
        places_[article].push_back(having_[weight.word].size());
        having_[weight.word].push_back(article);
      }
    }
  }

  // Those that share a word with the article and follow it within reach, each once.
  [[nodiscard]] std::vector<std::size_t> following(std::size_t article) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < places_[article].size(); ++i) {
      const auto& list = having_[vectors_[article][i].word];
      const std::size_t next = places_[article][i] + 1;
      for (std::size_t at = next; at < std::min(list.size(), next + reach); ++at) out.push_back(list[at]);
    }
    base::sort_unique(out);
    return out;
  }

 private:
  const WordVectors& vectors_;
  std::vector<std::vector<std::size_t>> having_;
  std::vector<std::vector<std::size_t>> places_;  // parallel to the article's vector
};

// The surest first.
std::vector<Pair> like_pairs(const std::vector<TopicWords>& articles, const WordVectors& vectors) {
  const WordIndex index(articles, vectors);
  std::vector<std::vector<Pair>> found(articles.size());
  base::parallel_for(articles.size(), [&](std::size_t a) {
    for (const std::size_t b : index.following(a)) {
      const double likeness = times(vectors[a], vectors[b]) * nearness(articles[a], articles[b]);
      if (likeness >= least_of_pair) found[a].push_back({likeness, std::min(a, b), std::max(a, b)});
    }
  });
  std::vector<Pair> all;
  for (const auto& pairs : found) all.insert(all.end(), pairs.begin(), pairs.end());
  std::sort(all.begin(), all.end(), [](const Pair& x, const Pair& y) { return std::tuple(-x.likeness, x.a, x.b) < std::tuple(-y.likeness, y.a, y.b); });
  return all;
}

// The groups as they grow. The sum of a group's vectors stands at its root: times another sum it is the likeness of all pairs.
class Groups {
 public:
  Groups(const WordVectors& vectors, const std::vector<std::string>& labels)
      : above_(vectors.size()), sizes_(vectors.size(), 1), labels_(labels), sums_(vectors.size()) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      for (const Weight& weight : vectors[i]) sums_[i].emplace_hint(sums_[i].end(), weight.word, weight.value);
    }
  }

  [[nodiscard]] std::size_t root(std::size_t i) {
    while (above_[i] != i) i = above_[i] = above_[above_[i]];
    return i;
  }

  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    if (sums_[a].size() < sums_[b].size()) std::swap(a, b);
    for (const auto& [word, value] : sums_[b]) sums_[a][word] += value;
    sums_[b].clear();
    sizes_[a] += sizes_[b];
    if (labels_[a].empty()) labels_[a] = labels_[b];
    above_[b] = a;
  }

  void join_if_alike(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b || (!labels_[a].empty() && !labels_[b].empty())) return;
    if (likeness(a, b) >= least_of_groups * static_cast<double>(sizes_[a] * sizes_[b])) join(a, b);
  }

  [[nodiscard]] std::vector<std::size_t> first_of_each() {
    std::vector<std::size_t> first(above_.size(), above_.size());  // by root
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < above_.size(); ++i) {
      std::size_t& head = first[root(i)];
      head = std::min(head, i);
      out.push_back(head);
    }
    return out;
  }

 private:
  [[nodiscard]] double likeness(std::size_t a, std::size_t b) const {
    if (sums_[a].size() < sums_[b].size()) std::swap(a, b);
    double sum = 0;
    for (const auto& [word, value] : sums_[b]) {
      if (const auto at = sums_[a].find(word); at != sums_[a].end()) sum += value * at->second;
    }
    return sum;
  }

  std::vector<std::size_t> above_;
  std::vector<std::size_t> sizes_;
  std::vector<std::string> labels_;
  std::vector<std::map<std::uint32_t, double>> sums_;
};

void join_labelled(const std::vector<std::string>& labels, Groups& groups) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!labels[i].empty()) groups.join(first.try_emplace(labels[i], i).first->second, i);
  }
}

}  // namespace

std::vector<std::size_t> cluster(const std::vector<TopicWords>& articles, const std::vector<std::string>& labels) {
  const WordVectors vectors(articles);
  Groups groups(vectors, labels);
  join_labelled(labels, groups);
  for (const Pair& pair : like_pairs(articles, vectors)) groups.join_if_alike(pair.a, pair.b);
  return groups.first_of_each();
}

}  // namespace tally::engine
