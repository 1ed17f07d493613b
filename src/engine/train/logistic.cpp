#include "engine/train/logistic.hpp"

#include <algorithm>
#include <cmath>

namespace tally::engine {
namespace {

constexpr int most_steps = 30;
constexpr double small_step = 1e-6;

struct Scale {
  std::vector<double> mean, deviation;
};

Scale measure(std::span<const float> rows, std::size_t columns) {
  const std::size_t count = rows.size() / columns;
  Scale scale{std::vector<double>(columns), std::vector<double>(columns)};
  for (std::size_t r = 0; r < count; ++r)
    for (std::size_t c = 0; c < columns; ++c) scale.mean[c] += rows[r * columns + c];
  for (double& mean : scale.mean) mean /= static_cast<double>(count);
  for (std::size_t r = 0; r < count; ++r)
    for (std::size_t c = 0; c < columns; ++c) {
      const double away = rows[r * columns + c] - scale.mean[c];
      scale.deviation[c] += away * away;
    }
  for (double& deviation : scale.deviation) deviation = std::sqrt(deviation / static_cast<double>(count));
  return scale;
}

// Solves a symmetric positive definite system in place, by Cholesky's decomposition.
void solve(std::vector<double>& matrix, std::vector<double>& right, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = i == j ? std::sqrt(sum) : sum / matrix[j * n + j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i * n + k] * right[k];
    right[i] /= matrix[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) right[i] -= matrix[k * n + i] * right[k];
    right[i] /= matrix[i * n + i];
  }
}

}  // namespace

double LogisticModel::odds(std::span<const float> row) const {
  double sum = start;
  for (std::size_t c = 0; c < row.size(); ++c) sum += weights[c] * row[c];
  return sum;
}

LogisticModel fit_logistic(std::span<const float> rows, std::size_t columns, const std::vector<bool>& positive,
                           double ridge) {
  const std::size_t n = columns + 1;  // the last is the start
  const Scale scale = measure(rows, columns);
  std::vector<double> weights(n);
  std::vector<double> row(n, 1);
  for (int step = 0; step < most_steps; ++step) {
    std::vector<double> curve(n * n);
    std::vector<double> slope(n);
    for (std::size_t c = 0; c < columns; ++c) {
      curve[c * n + c] = ridge;
      slope[c] = -ridge * weights[c];
    }
    for (std::size_t r = 0; r < positive.size(); ++r) {
      double odds = weights[columns];
      for (std::size_t c = 0; c < columns; ++c) {
        row[c] = scale.deviation[c] > 0 ? (rows[r * columns + c] - scale.mean[c]) / scale.deviation[c] : 0;
        odds += weights[c] * row[c];
      }
      const double likely = 1 / (1 + std::exp(-odds));
      const double spread = likely * (1 - likely);
      const double miss = (positive[r] ? 1 : 0) - likely;
      for (std::size_t i = 0; i < n; ++i) {
        slope[i] += miss * row[i];
        const double part = spread * row[i];
        for (std::size_t j = 0; j <= i; ++j) curve[i * n + j] += part * row[j];
      }
    }
    solve(curve, slope, n);
    double largest = 0;
    for (std::size_t i = 0; i < n; ++i) {
      weights[i] += slope[i];
      largest = std::max(largest, std::fabs(slope[i]));
    }
    if (largest < small_step) break;
  }
  LogisticModel model{weights[columns], std::vector<double>(columns)};
  for (std::size_t c = 0; c < columns; ++c) {
    if (scale.deviation[c] <= 0) continue;
    model.weights[c] = weights[c] / scale.deviation[c];
    model.start -= model.weights[c] * scale.mean[c];
  }
  return model;
}

}  // namespace tally::engine
