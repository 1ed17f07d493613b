#include "align/time_model.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "align/figure_model.hpp"
#include "align/forest.hpp"
#include "align/weights.hpp"

namespace tally::align {
namespace {

#include "align/time_model_places.inc"
#include "align/time_model_rivals.inc"

}  // namespace

double odds_of_one_time(const Clues& clues) {
  return std::clamp(double{places_start} + product(places_clues, clues), -most_odds, most_odds);
}

double odds_of_two_times(const Signs& signs) {
  std::array<float, std::size(rivals_signs) + std::size(rivals_clues)> row{};
  const auto rest = std::ranges::transform(rivals_signs, row.begin(), [&](Sign sign) { return float(signs[sign]); });
  std::ranges::transform(rivals_clues, rest.out, [&](Clue clue) { return float(signs.clues[clue]); });
  return sum_of_trees(rivals_start, rivals_trees, row);
}

}  // namespace tally::align
