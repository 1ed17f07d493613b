#pragma once
// Whether two figures say the same, or cannot both be right, if they are of one thing. Many pairs do neither.
//
//   "1,214,000 votes", "1.2 million votes"  agree, the one rounded
//   "38.4 per cent", "38 per cent"          neither: the one may be the other cut off
//   "more than 300 jobs", "340 jobs"        neither: the one is no figure that the other could be held against
//   "118 km", "73 miles"                    agree;  "118 km", "83 miles" are apart

#include "align/figure_facts.hpp"

namespace tally::align {

// The same figure, exact or rounded. "More than a million" goes with any larger figure and settles none.
[[nodiscard]] bool agree(const FigureFact& a, const FigureFact& b);

// They cannot both be true of one thing; measures in two units are told in rounded figures.
[[nodiscard]] bool are_apart(const FigureFact& a, const FigureFact& b);

// The amount in base units, in the middle of what its words allow.
[[nodiscard]] double middle_of(const FigureFact& figure);

}  // namespace tally::align
