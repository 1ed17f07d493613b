#pragma once
// Slips of the pen in figures, and whether one can be chance.

#include "amounts.hpp"

namespace tally::rules::arithmetic {

// A digit is another, or two neighbours changed places, and the size is about the same: 217 and 227, 1,445 and 1,545.
[[nodiscard]] bool is_slip(const Amount& told, double right);

// How likely a number reckoned from amounts that have nothing to do with it is a slip of the told one: each of its
// digits may be nine others, two neighbours may have changed places, and numbers up to twice as large are as likely as
// not. 0.06 for 227, 0.006 for 3,418.
[[nodiscard]] double chance_of_slip(const Amount& told);

}  // namespace tally::rules::arithmetic
