#include "language/train/parameters.hpp"

#include <algorithm>
#include <cmath>

namespace tally::language::train {
namespace {

// Calls work(begin, end) for the stretches of cells that may have a gradient.
template <typename Work>
void for_touched(const Parameter& p, const Work& work) {
  if (p.touched.empty()) return work(std::size_t{0}, p.value.data.size());
  for (std::size_t row = 0; row < p.value.rows; ++row)
    if (p.touched[row] != 0) work(row * p.value.cols, (row + 1) * p.value.cols);
}

double squared_norm(const Parameter& p) {
  double sum = 0.0;
  for_touched(p, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto g = static_cast<double>(p.gradient.data[i]);
      sum += g * g;
    }
  });
  return sum;
}

// 1 - decay^count without libm.
float correction(float decay, long count) {
  double power = 1.0;
  for (long i = 0; i < count && power > 1e-12; ++i) power *= static_cast<double>(decay);
  return static_cast<float>(1.0 - power);
}

struct Scales {
  float gradient;
  float rate;
  float second;
};

void move(Parameter& p, const AdamStep& step, const Scales& scales, std::size_t begin, std::size_t end) {
  float* const value = p.value.data.data();
  float* const gradient = p.gradient.data.data();
  float* const first = p.first.data();
  float* const second = p.second.data();
  const float b1 = step.first_decay;
  const float b2 = step.second_decay;
  for (std::size_t i = begin; i < end; ++i) {
    const float g = gradient[i] * scales.gradient;
    first[i] = b1 * first[i] + (1.0F - b1) * g;
    second[i] = b2 * second[i] + (1.0F - b2) * g * g;
    value[i] -= scales.rate * first[i] / (std::sqrt(second[i] * scales.second) + 1e-8F);
    gradient[i] = 0.0F;
  }
}

}  // namespace

void Parameter::initialise(std::size_t rows, std::size_t cols, float scale, Random& random) {
  value.reset(rows, cols);
  gradient.reset(rows, cols);
  first.assign(rows * cols, 0.0F);
  second.assign(rows * cols, 0.0F);
  for (float& v : value.data) v = (random.uniform() * 2.0F - 1.0F) * scale;
}

void adam(const std::vector<Parameter*>& parameters, const AdamStep& step) {
  double norm = 0.0;
  for (const Parameter* p : parameters) norm += squared_norm(*p);
  norm = std::sqrt(norm);
  Scales scales{};
  scales.gradient = norm > static_cast<double>(step.clip) ? step.clip / static_cast<float>(norm) : 1.0F;
  scales.rate = step.rate / correction(step.first_decay, step.count);
  scales.second = 1.0F / correction(step.second_decay, step.count);
  for (Parameter* p : parameters) {
    for_touched(*p, [&](std::size_t begin, std::size_t end) { move(*p, step, scales, begin, end); });
    std::fill(p->touched.begin(), p->touched.end(), 0);
  }
}

}  // namespace tally::language::train
