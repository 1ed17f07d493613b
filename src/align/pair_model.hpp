#pragma once
// How likely it is that two places of a story speak of one thing: logistic models, fitted by
// engine/train/train_pairs.cpp to stories that are marked by hand (data/slots), their weights in *_model_places.inc and
// *_model_rivals.inc.
//
// The first weighs what the two places have in common (clues.hpp), and was fitted to places that agree and places that
// don't. The second weighs that against the other places of the two articles and what the two say (rivals.hpp), and was
// fitted to places that don't agree.

#include <span>

#include "align/rivals.hpp"

namespace tally::align {

template <class Name>
struct Weight {
  Name name;
  float value;
};

struct PairModel {
  float places_start;
  std::span<const Weight<Clue>> places_clues;
  float rivals_start;
  std::span<const Weight<Sign>> rivals_signs;
  std::span<const Weight<Clue>> rivals_clues;

  // Natural logarithms of the odds; of the clues alone between -most_odds and most_odds.
  [[nodiscard]] double odds(const Clues& clues) const;
  [[nodiscard]] double odds(const Signs& signs) const;
};

inline constexpr double most_odds = 6.9;  // a thousand to one: no clue is surer

[[nodiscard]] const PairModel& figure_model();

}  // namespace tally::align
