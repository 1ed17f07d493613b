#pragma once
// Figures of a story that speak of the same thing and cannot both be right, with every place that has one or the other.
//
//   a.md "34 recommendations", b.md "34 recommendations", c.md "36 recommendations"  -> 34 in a and b against 36 in c
//
// FigureJudge says which figures are of one thing. Beside these, figures that look like one figure and a slip of the pen
// ("1,483,200" and "1,438,200"; "58 metres" and "58 feet") need little more than that neither article has both: chance hardly
// makes such pairs.

#include <span>
#include <vector>

#include "align/figure_facts.hpp"

namespace tally::align {

struct FigureConflict {
  std::vector<QuantityRef> left;   // sorted; the first is the figure that was compared
  std::vector<QuantityRef> right;
  mention::Dimension dimension = mention::Dimension::count;
  bool sure = true;                // else it is only likely that they are figures of one thing
};

// In the order of the story, one a pair of figures, however many places have them.
[[nodiscard]] std::vector<FigureConflict> find_figure_conflicts(const Story& story, std::span<const mention::Dimension> dimensions);

}  // namespace tally::align
