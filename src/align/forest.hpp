#pragma once
// Boosted regression trees: each tree asks a row of columns a few questions and adds what its leaf says to the odds.
// Fitted by engine/train/boosted_trees.hpp.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tally::align {

// A question ("is this column at most so much?") or, where it skips nothing, a leaf.
struct TreeNode {
  std::uint8_t column = 0;
  std::uint8_t skip = 0;  // nodes to the answer no; the answer yes stands next
  float value = 0;        // the bound, or what the leaf adds
};

inline constexpr std::size_t most_leaves = 6;
// The nodes of a tree, each before its answers; what is not needed is a leaf.
using Tree = std::array<TreeNode, 2 * most_leaves - 1>;

// Natural logarithm of the odds. No column that the trees ask for is missing from the row.
[[nodiscard]] double sum_of_trees(double start, std::span<const Tree> trees, std::span<const float> row);

}  // namespace tally::align
