#pragma once
// How likely it is that two times are of one thing: two models, fitted by engine/train/train_times.cpp to stories whose
// times are marked by hand (data/slots), and written to time_model_places.inc and time_model_rivals.inc.
//
// As for figures (figure_model.hpp), the first weighs what the two places have in common and the second that against
// the rest of the story and the two times. What these say hangs together in ways that no sum tells ("a month apart" says
// much of two dates and nothing of two years), so that the second is boosted trees (forest.hpp).

#include "align/rivals.hpp"

namespace tally::align {

// Natural logarithms of the odds.
[[nodiscard]] double odds_of_one_time(const Clues& clues);
[[nodiscard]] double odds_of_two_times(const Signs& signs);

}  // namespace tally::align
