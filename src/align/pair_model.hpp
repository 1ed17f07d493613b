#pragma once
// The models that say whether two places of a story tell one thing and contradict each other, as the trainers in
// engine/train write them down.

#include <algorithm>
#include <span>
#include <vector>

#include "align/forest.hpp"
#include "align/rivals.hpp"

namespace tally::align {

template <class Name>
struct Weight {
  Name name;
  float value;
};

template <class Name, class Values>
[[nodiscard]] double product(std::span<const Weight<Name>> weights, const Values& values) {
  double sum = 0;
  for (const Weight<Name>& weight : weights) sum += double{weight.value} * values[weight.name];
  return sum;
}

// Natural logarithm of the odds that the places are of one thing, by what they have in common: between -most_odds and
// most_odds.
[[nodiscard]] inline double odds_of_places(double start, std::span<const Weight<Clue>> weights, const Clues& clues) {
  return std::clamp(start + product(weights, clues), -most_odds, most_odds);
}

// What trees ask for, in the order of their columns.
struct TreeColumns {
  std::span<const Sign> signs;
  std::span<const Clue> clues;
};

// Natural logarithm of the odds that the places contradict each other.
[[nodiscard]] inline double odds_of_trees(double start, const TreeColumns& columns, std::span<const Tree> trees,
                                          const Signs& signs) {
  std::vector<float> row;
  row.reserve(columns.signs.size() + columns.clues.size());
  for (const Sign sign : columns.signs) row.push_back(static_cast<float>(signs[sign]));
  for (const Clue clue : columns.clues) row.push_back(static_cast<float>(signs.clues[clue]));
  return sum_of_trees(start, trees, row);
}

}  // namespace tally::align
