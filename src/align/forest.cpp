#include "align/forest.hpp"

namespace tally::align {

double sum_of_trees(double start, std::span<const Tree> trees, std::span<const float> row) {
  double sum = start;
  for (const Tree& tree : trees) {
    const TreeNode* node = tree.data();
    while (node->skip != 0) node += row[node->column] <= node->value ? 1 : node->skip;
    sum += double{node->value};
  }
  return sum;
}

}  // namespace tally::align
