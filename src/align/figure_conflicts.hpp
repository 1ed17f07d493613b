#pragma once
// Figures of a story that speak of the same thing and cannot both be right, with every place that has one or the other.
//
//   a.md "34 recommendations", b.md "34 recommendations", c.md "36 recommendations"  -> 34 in a and b against 36 in c
//
// FigureJudge says which two figures are of one thing; here its pairs become one conflict a figure and its rival.

#include <span>
#include <vector>

#include "align/figure_facts.hpp"

namespace tally::align {

struct FigureConflict {
  std::vector<QuantityRef> left;   // every place that has the one figure, sorted
  std::vector<QuantityRef> right;  // and every place that has the other
  bool sure = true;                // else it is only likely that they are figures of one thing
};

// In the order of the story, one a pair of figures, however many places have them.
[[nodiscard]] std::vector<FigureConflict> find_figure_conflicts(const Story& story,
                                                                std::span<const mention::Dimension> dimensions);

}  // namespace tally::align
