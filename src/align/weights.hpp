#pragma once
// The weights of a logistic model, by the names of its clues.

#include <span>

#include "align/clues.hpp"

namespace tally::align {

template <class Name>
struct Weight {
  Name name;
  float value;
};

[[nodiscard]] inline double product(std::span<const Weight<Clue>> weights, const Clues& clues) {
  double sum = 0;
  for (const Weight<Clue>& weight : weights) sum += double{weight.value} * clues[weight.name];
  return sum;
}

}  // namespace tally::align
