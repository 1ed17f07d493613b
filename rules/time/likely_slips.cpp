#include "likely_slips.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "align/time_model.hpp"
#include "align/time_pairs.hpp"

namespace tally::rules {
namespace {

using align::Clue;
using align::PlacePair;
using align::TimeFact;
using align::TimePairs;

// The odds from which a pair is told, as a natural logarithm: where of what train_times finds one in fifteen is wrong
// (28 right, 2 wrong; of stories that nothing was fitted to, 17 and 1). Stories seldom contradict each other as often as those.
constexpr double enough = 0.9;
constexpr double hopeless = -4;  // odds of the first model that the second never makes good

struct Likely {
  PlacePair pair;
  double odds = 0;
};

// The text tells the two apart: a second one, a new date, another place.
bool told_apart(const TimeFact& a, const TimeFact& b, const align::Clues& clues) {
  if (a.changed || b.changed || a.of_several != b.of_several) return true;
  return clues[Clue::other_places] > 0 && clues[Clue::other_named] > 0;
}

// What is to be, and what was: plans change.
bool of_two_phases(const align::ToldTime* a, const align::ToldTime* b) {
  return a != nullptr && b != nullptr && a->planned != b->planned;
}

// However likely by their dates: nothing near the one is like anything near the other.
bool nothing_in_common(const align::Clues& clues) {
  constexpr double alike = 0.5;
  return clues[Clue::near_alike_more] <= 0 && clues[Clue::thing_likeness] < alike && clues[Clue::deed_likeness] < alike &&
         clues[Clue::equal_figures] <= 0;
}

bool may_be_one(const TimePairs& pairs, const PlacePair& pair, const align::Clues& clues) {
  const TimeFact& a = pairs.times()[pair.left];
  const TimeFact& b = pairs.times()[pair.right];
  return !a.quoted && !b.quoted && !told_apart(a, b, clues) &&
         !of_two_phases(pairs.clause(pair.left), pairs.clause(pair.right)) && !nothing_in_common(clues);
}

std::vector<Likely> find_likely(const TimePairs& pairs) {
  std::vector<Likely> out;
  for (const PlacePair& pair : pairs.all()) {
    if (!pair.apart || pair.odds < hopeless) continue;
    const align::Signs signs = pairs.signs(pair);
    if (!may_be_one(pairs, pair, signs.clues)) continue;
    const double odds = align::odds_of_two_times(signs);
    if (odds >= enough) out.push_back({pair, odds});
  }
  std::ranges::stable_sort(out, std::ranges::greater{}, &Likely::odds);
  return out;
}

}  // namespace

std::vector<ClockSlip> find_likely_slips(const TimePairs& pairs) {
  std::vector<ClockSlip> out;
  std::set<std::size_t> told;
  const auto place = [&](std::size_t i) { return ClockPlace{pairs.times()[i].article, pairs.times()[i].mention}; };
  for (const auto& [pair, odds] : find_likely(pairs)) {
    if (told.contains(pair.left) || told.contains(pair.right)) continue;
    told.insert({pair.left, pair.right});
    out.push_back({place(pair.left), place(pair.right)});
  }
  return out;
}

}  // namespace tally::rules
