#pragma once
// Small questions to the words around a figure that several checks ask.

#include <vector>

#include "figures.hpp"

namespace tally::rules::arithmetic {

// +1 and -1 for words that say which way something went ("rise", "cut"), 0 for others.
[[nodiscard]] int movement_at(const Sheet& sheet, std::uint32_t token);

// The same for these and for words that say where it stands against another ("below", "more").
[[nodiscard]] int direction_at(const Sheet& sheet, std::uint32_t token);

// The words that may stand between a preposition and its amount: "than [last year's] 310", "of [its] £20,000".
[[nodiscard]] bool is_filler(const Sheet& sheet, std::uint32_t token);

// The token before the figure and before all fillers; no_token at the beginning of the sentence.
[[nodiscard]] std::uint32_t marker_before(const Sheet& sheet, const Figure& figure);

// Two amounts, or two percentages, that may be held against each other: of one unit, and of one noun where both have one.
[[nodiscard]] bool alike(const Sheet& sheet, const Figure& a, const Figure& b);

// The sentence says that one thing may be in two of its parts: "150 liked neither", "104 do both".
[[nodiscard]] bool may_overlap(const Sheet& sheet, std::uint32_t sentence);

// The figures of the sentence that are alike to `figure`, itself left out.
[[nodiscard]] std::vector<const Figure*> others_like(const Sheet& sheet, const Figure& figure);

}  // namespace tally::rules::arithmetic
