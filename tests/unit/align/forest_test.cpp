#include "align/forest.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace tally::align {
namespace {

// "Is the first at most 2? Then: is the second at most 5?", and a single leaf.
constexpr Tree trees[] = {{{{0, 4, 2}, {1, 2, 5}, {0, 0, 10}, {0, 0, 20}, {0, 0, 30}}}, {{{0, 0, 0.5F}}}};

TEST_CASE("every tree adds the leaf that its questions lead to") {
  const auto sum = [](float first, float second) { return sum_of_trees(1, trees, std::vector<float>{first, second}); };
  CHECK(sum(2, 5) == 11.5);
  CHECK(sum(2, 6) == 21.5);
  CHECK(sum(3, 5) == 31.5);
  CHECK(sum_of_trees(1, {}, std::vector<float>{}) == 1);
}

}  // namespace
}  // namespace tally::align
