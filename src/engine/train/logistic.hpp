#pragma once
// Logistic regression by Newton's method (iteratively reweighted least squares), with a quadratic penalty on the
// weights of the standardised columns. Deterministic: the same rows in the same order give the same bits.

#include <cstddef>
#include <span>
#include <vector>

namespace tally::engine {

struct LogisticModel {
  double start = 0;
  std::vector<double> weights;  // of the columns as they are

  [[nodiscard]] double odds(std::span<const float> row) const;
};

// Rows one after another, `columns` wide. The penalty is half of `ridge` for each squared standardised weight.
[[nodiscard]] LogisticModel fit_logistic(std::span<const float> rows, std::size_t columns,
                                         const std::vector<bool>& positive, double ridge);

}  // namespace tally::engine
