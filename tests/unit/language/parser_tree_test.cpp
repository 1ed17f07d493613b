#include "language/parser_tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

using tally::language::best_tree;

namespace {

using Heads = std::vector<std::int32_t>;

bool is_tree(const Heads& heads) {
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  for (std::size_t word = 1; word <= heads.size(); ++word) {
    std::size_t at = word;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) return false;
      at = static_cast<std::size_t>(heads[at - 1]);
    }
  }
  return true;
}

long sum_of(const std::vector<std::int32_t>& scores, std::size_t stride, const Heads& heads) {
  long sum = 0;
  for (std::size_t d = 1; d <= heads.size(); ++d)
    sum += scores[d * stride + static_cast<std::size_t>(heads[d - 1])];
  return sum;
}

// The best sum over all trees, by trying all assignments of heads.
long best_sum(const std::vector<std::int32_t>& scores, std::size_t stride, std::size_t words) {
  long best = std::numeric_limits<long>::min();
  Heads heads(words, 0);
  for (;;) {
    if (is_tree(heads)) best = std::max(best, sum_of(scores, stride, heads));
    std::size_t i = 0;
    while (i < words && ++heads[i] > static_cast<std::int32_t>(words)) heads[i++] = 0;
    if (i == words) return best;
  }
}

}  // namespace

TEST_CASE("the best tree is a tree with one root and no tree scores higher") {
  std::mt19937 random(5);  // its numbers are the same everywhere
  for (int round = 0; round < 400; ++round) {
    const std::size_t words = 1 + random() % 5;
    const std::size_t stride = words + 1 + random() % 3;
    std::vector<std::int32_t> scores((words + 1) * stride);
    for (auto& score : scores) score = static_cast<std::int32_t>(random() % 200) - 100;
    Heads heads(words);
    best_tree(scores, stride, heads);
    REQUIRE(is_tree(heads));
    REQUIRE(sum_of(scores, stride, heads) == best_sum(scores, stride, words));
  }
}

TEST_CASE("long sentences give trees too") {
  std::mt19937 random(6);
  for (const std::size_t words : {0U, 1U, 2U, 60U, 300U}) {
    std::vector<std::int32_t> scores((words + 1) * (words + 1));
    for (auto& score : scores) score = static_cast<std::int32_t>(random() >> 3U);
    Heads heads(words);
    best_tree(scores, words + 1, heads);
    REQUIRE((words == 0 || is_tree(heads)));
  }
}
