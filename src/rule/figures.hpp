#pragma once
// What the rules about figures have in common: pairs of figures that cannot both be right, gathered into findings with
// every place on each side. The rules differ in which dimensions are theirs.

#include <span>

#include "align/figure_conflicts.hpp"
#include "rule/rule.hpp"

namespace tally::rule {

void check_figures(const align::Story& story, std::span<const mention::Dimension> dimensions, Sink& sink);

}  // namespace tally::rule
