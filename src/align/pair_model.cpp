#include "align/pair_model.hpp"

#include <algorithm>

namespace tally::align {
namespace {

namespace figures {
#include "align/figure_model_places.inc"
#include "align/figure_model_rivals.inc"
}  // namespace figures

double product(std::span<const Weight<Clue>> weights, const Clues& clues) {
  double sum = 0;
  for (const Weight<Clue>& weight : weights) sum += double{weight.value} * clues[weight.name];
  return sum;
}

double product(std::span<const Weight<Sign>> weights, const Signs& signs) {
  double sum = 0;
  for (const Weight<Sign>& weight : weights)
    sum += double{weight.value} * double{signs.values[static_cast<std::size_t>(weight.name)]};
  return sum;
}

}  // namespace

double PairModel::odds(const Clues& clues) const {
  return std::clamp(double{places_start} + product(places_clues, clues), -most_odds, most_odds);
}

double PairModel::odds(const Signs& signs) const {
  return double{rivals_start} + product(rivals_clues, signs.clues) + product(rivals_signs, signs);
}

const PairModel& figure_model() {
  static constexpr PairModel model{figures::places_start, figures::places_clues, figures::rivals_start,
                                   figures::rivals_signs, figures::rivals_clues};
  return model;
}

}  // namespace tally::align
