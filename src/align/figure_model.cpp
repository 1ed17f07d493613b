#include "align/figure_model.hpp"

#include <algorithm>
#include <span>

#include "align/weights.hpp"

namespace tally::align {
namespace {

#include "align/figure_model_places.inc"
#include "align/figure_model_rivals.inc"

double product(std::span<const Weight<Sign>> weights, const Signs& signs) {
  double sum = 0;
  for (const Weight<Sign>& weight : weights) sum += double{weight.value} * signs[weight.name];
  return sum;
}

}  // namespace

double odds_of_one_thing(const Clues& clues) {
  return std::clamp(double{places_start} + product(places_clues, clues), -most_odds, most_odds);
}

double odds_of_conflict(const Signs& signs) {
  return double{rivals_start} + product(rivals_clues, signs.clues) + product(rivals_signs, signs);
}

}  // namespace tally::align
