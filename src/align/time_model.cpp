#include "align/time_model.hpp"

#include "align/pair_model.hpp"

namespace tally::align {
namespace {

#include "align/time_model_places.inc"
#include "align/time_model_rivals.inc"

}  // namespace

double odds_of_one_time(const Clues& clues) { return odds_of_places(places_start, places_clues, clues); }

double odds_of_two_times(const Signs& signs) {
  return odds_of_trees(rivals_start, {rivals_signs, rivals_clues}, rivals_trees, signs);
}

}  // namespace tally::align
