#pragma once
// A whole in one article and its parts in another: "all 231 on board" here, "214 passengers and 19 crew" there.

#include "figures.hpp"
#include "ledger.hpp"

namespace tally::rules::arithmetic {

// Holds the lists of every article against the wholes of the others. Reported where what they count and the words around tie the
// two together, the sum comes near the whole, and no article has the sum itself.
void check_across(const std::vector<Sheet>& sheets, Ledger& ledger);

}  // namespace tally::rules::arithmetic
