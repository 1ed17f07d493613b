#pragma once
// Gradient boosting of regression trees for a yes-or-no outcome (Friedman 2001, with the second-order leaves and gains
// of Chen and Guestrin 2016 and the histograms of Ke et al. 2017). Deterministic: the same rows in the same order give
// the same bits.

#include <cstddef>
#include <span>
#include <vector>

#include "align/forest.hpp"

namespace tally::engine {

struct BoostOptions {
  int trees = 200;
  double rate = 0.04;              // how much of a tree counts
  double ridge = 5;                // penalty on the square of what a leaf says
  std::size_t least_in_leaf = 10;  // rows
};

struct BoostedTrees {
  double start = 0;
  std::vector<align::Tree> trees;

  [[nodiscard]] double odds(std::span<const float> row) const { return align::sum_of_trees(start, trees, row); }
};

// Rows one after another, `columns` wide, at most 256. Both outcomes occur.
[[nodiscard]] BoostedTrees fit_trees(std::span<const float> rows, std::size_t columns, const std::vector<bool>& positive,
                                     const BoostOptions& options);

}  // namespace tally::engine
