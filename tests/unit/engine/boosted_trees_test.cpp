#include "engine/train/boosted_trees.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <initializer_list>

namespace tally::engine {
namespace {

struct Rows {
  std::vector<float> values;
  std::vector<bool> positive;

  void add(std::initializer_list<float> row, bool yes) {
    values.insert(values.end(), row);
    positive.push_back(yes);
  }
};

constexpr BoostOptions bold{.trees = 60, .rate = 0.3, .ridge = 0.01, .least_in_leaf = 5};

// What no weighing of single columns can tell: one of two, but not both.
Rows either_or() {
  Rows rows;
  for (int i = 0; i < 200; ++i) {
    const bool a = i % 2 == 0;
    const bool b = i % 4 < 2;
    rows.add({a ? 1.0F : 0.0F, b ? 1.0F : 0.0F, static_cast<float>(i % 7)}, i % 10 == 0 ? a == b : a != b);
  }
  return rows;
}

TEST_CASE("trees learn the odds of each of four cases, which hang on two columns at once") {
  const Rows rows = either_or();
  const BoostedTrees model = fit_trees(rows.values, 3, rows.positive, bold);
  const auto odds = [&](float a, float b) { return model.odds(std::vector<float>{a, b, 3}); };
  CHECK(odds(0, 0) < -0.5);
  CHECK(odds(1, 1) < -0.5);
  CHECK(odds(0, 1) > 0.5);
  CHECK(odds(1, 0) > 0.5);
}

TEST_CASE("where no column tells anything the odds are those of the whole") {
  Rows rows;
  for (int i = 0; i < 100; ++i) rows.add({7}, i < 20);
  const BoostedTrees model = fit_trees(rows.values, 1, rows.positive, bold);
  CHECK(model.odds(std::vector<float>{7}) == Approx(std::log(20.0 / 80)).margin(1e-6));
}

TEST_CASE("a bound lies between the values that were seen, and no leaf has fewer rows than asked for") {
  Rows rows;
  for (int i = 0; i < 40; ++i) rows.add({i < 36 ? 1.0F : 3.0F}, i >= 36);
  const BoostedTrees coarse = fit_trees(rows.values, 1, rows.positive, {.trees = 5, .least_in_leaf = 5});
  CHECK(coarse.odds(std::vector<float>{1}) == coarse.odds(std::vector<float>{3}));
  const BoostedTrees fine = fit_trees(rows.values, 1, rows.positive, {.trees = 5, .least_in_leaf = 4});
  CHECK(fine.odds(std::vector<float>{1.9F}) == fine.odds(std::vector<float>{1}));
  CHECK(fine.odds(std::vector<float>{2.1F}) == fine.odds(std::vector<float>{3}));
  CHECK(fine.odds(std::vector<float>{1}) < fine.odds(std::vector<float>{3}));
}

TEST_CASE("the same rows give the same trees") {
  const Rows rows = either_or();
  const BoostedTrees once = fit_trees(rows.values, 3, rows.positive, bold);
  const BoostedTrees again = fit_trees(rows.values, 3, rows.positive, bold);
  for (std::size_t r = 0; r < rows.positive.size(); ++r) {
    const std::span<const float> row(rows.values.data() + 3 * r, 3);
    CHECK(once.odds(row) == again.odds(row));
  }
}

TEST_CASE("values are told apart though there are more of them than bins") {
  Rows rows;
  for (int i = 0; i < 2000; ++i) rows.add({static_cast<float>(i)}, i >= 700);
  const BoostedTrees model = fit_trees(rows.values, 1, rows.positive, bold);
  CHECK(model.odds(std::vector<float>{680}) < -2);
  CHECK(model.odds(std::vector<float>{720}) > 2);
}

}  // namespace
}  // namespace tally::engine
