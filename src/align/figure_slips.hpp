#pragma once
// Two figures that look like one and a slip of the pen: digits changed, or another unit behind the same number. Chance
// hardly makes such pairs, so they need little more than that neither article has both.
//
//   "1,483,200 votes", "1,438,200 votes"        "58 metres", "58 feet"

#include <span>
#include <utility>
#include <vector>

#include "align/figure_index.hpp"

namespace tally::align {

// Of two articles.
[[nodiscard]] bool is_slip(const FigureFact& a, const FigureFact& b);

// Figures of these dimensions that one article tells twice, in two sentences with many of the same words, with digits
// changed: the first before the second.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> find_told_twice(
    const FigurePairs& pairs, const FigureIndex& index, std::span<const mention::Dimension> dimensions);

}  // namespace tally::align
