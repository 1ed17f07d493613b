#pragma once
// Whether two quantities can both be true of one thing, judged on their intervals in base units. Says nothing about whether
// they are of the same thing: that is for the caller, and so is what was counted.
//
//   "about 1,200" against "1,214" -> compatible;  "1.2 million" against "1,214,000" -> rounding;  "40" against "43" -> disjoint
//
// Measures in two units are told in rounded figures: half of the last digit written is allowed on both sides. Dollars of no
// stated country can be any dollars; other currencies are never compared, for no rate is known.

#include "mention/quantity.hpp"

namespace tally::mention {

enum class QuantityMatch {
  equal,       // the same interval
  compatible,  // the intervals meet
  rounding,    // they meet once the coarser is read as rounded
  disjoint,    // they cannot both be true
  unknown,     // of different dimensions or currencies
};

[[nodiscard]] QuantityMatch compare_quantities(const Quantity& a, const Quantity& b);

}  // namespace tally::mention
