#pragma once
// The trained numbers and the optimiser (Adam) that moves them.

#include <vector>

#include "language/train/matrix.hpp"
#include "language/train/random.hpp"

namespace tally::language::train {

// A matrix of weights with its gradient and Adam's two moments.
struct Parameter {
  Matrix value;
  Matrix gradient;
  std::vector<float> first;
  std::vector<float> second;
  // Not empty for tables of which a batch needs few rows: only rows marked here are moved, then unmarked.
  std::vector<char> touched;

  // Uniform in [-scale, scale].
  void initialise(std::size_t rows, std::size_t cols, float scale, Random& random);
  void make_table() { touched.assign(value.rows, 0); }
  // The gradient of a table's row, marked to be moved.
  [[nodiscard]] float* touch(std::size_t row) {
    touched[row] = 1;
    return gradient.row(row);
  }
};

struct AdamStep {
  float rate = 0.0F;
  float first_decay = 0.9F;
  float second_decay = 0.95F;
  float clip = 5.0F;  // bound of the gradient's norm over all parameters
  long count = 1;     // number of this step, from 1
};

// One step for all parameters; clears the gradients.
void adam(const std::vector<Parameter*>& parameters, const AdamStep& step);

}  // namespace tally::language::train
