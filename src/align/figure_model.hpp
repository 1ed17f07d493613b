#pragma once
// How likely it is that two figures are of one thing: two logistic models, fitted by engine/train/train_figures.cpp to
// stories whose figures are marked by hand (data/slots), their weights in figure_model_places.inc and
// figure_model_rivals.inc.
//
// The first weighs what the two places have in common (clues.hpp), and was fitted to figures that agree and figures
// that don't. The second weighs that against the other figures of the two articles and the two amounts (rivals.hpp),
// and was fitted to figures that don't agree: it says how likely they contradict each other.

#include "align/rivals.hpp"

namespace tally::align {

// Natural logarithms of the odds.
[[nodiscard]] double odds_of_one_thing(const Clues& clues);
[[nodiscard]] double odds_of_conflict(const Signs& signs);

}  // namespace tally::align
