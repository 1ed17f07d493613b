#include "align/figure_model.hpp"

#include "align/pair_model.hpp"

namespace tally::align {
namespace {

#include "align/figure_model_places.inc"
#include "align/figure_model_rivals.inc"

}  // namespace

double odds_of_one_thing(const Clues& clues) { return odds_of_places(places_start, places_clues, clues); }

double odds_of_conflict(const Signs& signs) {
  return double{rivals_start} + product<Clue>(rivals_clues, signs.clues) + product<Sign>(rivals_signs, signs);
}

}  // namespace tally::align
