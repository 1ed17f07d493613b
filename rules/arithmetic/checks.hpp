#pragma once
// The ways in which the figures of one article can be held against each other, one function and one file each. Each
// fires only where the words make sure that the figures belong together.

#include "figures.hpp"
#include "ledger.hpp"

namespace tally::rules::arithmetic {

void check_breakdown(const Sheet& sheet, Ledger& ledger);   // "11 charges: six of theft and four of fraud"
void check_shares(const Sheet& sheet, Ledger& ledger);      // "1,008 of the 1,127 ... and 129 against"
void check_percentage(const Sheet& sheet, Ledger& ledger);  // "48 of 206 (29%)"
void check_change(const Sheet& sheet, Ledger& ledger);      // "rose 20% from 50 to 65", "doubled from 50 to 80"

using Check = void (*)(const Sheet&, Ledger&);
inline constexpr Check checks[] = {check_breakdown, check_shares, check_percentage, check_change};

}  // namespace tally::rules::arithmetic
