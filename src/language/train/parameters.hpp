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

  // Uniform in [-scale, scale].
  void initialise(std::size_t rows, std::size_t cols, float scale, Random& random);
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
