#pragma once
// How exact a written amount is, and what the words before it make of it.

#include <cstdint>
#include <string_view>

#include "figures.hpp"

namespace tally::rules::arithmetic {

// Worth of the last digit that carries meaning: the automaton's for decimals and scales, else a hundred and more where
// the number ends in that many zeros.
[[nodiscard]] double meaningful_digit(double value, double resolution);

// What would be rounded to the value; at most a twentieth to each side.
[[nodiscard]] Range rounding(double value, double resolution);

enum class Hedge : std::uint8_t { none, about, above, below };

// The hedge that ends right before token `at`, or begins right behind token `end` ("or so", "or more").
[[nodiscard]] Hedge hedge_around(const Sheet& sheet, language::TokenRange sentence, std::uint32_t at,
                                 std::uint32_t end);

[[nodiscard]] Range widened(Range range, Hedge hedge);

}  // namespace tally::rules::arithmetic
