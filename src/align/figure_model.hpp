#pragma once
// How likely it is that two figures are of one thing: two logistic models, fitted by engine/train/train_figures.cpp to stories
// whose figures are marked by hand (data/slots), their weights in figure_model_places.inc and
// figure_model_amounts.inc.
//
// The first weighs what the two places have in common (figure_clues.hpp), and was fitted to figures that agree and figures that
// don't. The second weighs that against the other figures of the two articles and the two amounts (figure_pairs.hpp), and was
// fitted to figures that don't agree.

#include "align/figure_clues.hpp"

namespace tally::align {

struct Signs;

// Natural logarithms of the odds, between -most_odds and most_odds.
[[nodiscard]] double odds_of_one_thing(const Clues& clues);
[[nodiscard]] double odds_of_one_thing(const Signs& signs);
inline constexpr double most_odds = 6.9;  // a thousand to one: no clue is surer

}  // namespace tally::align
