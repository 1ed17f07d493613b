#include "language/train/parameters.hpp"

#include <cmath>

namespace tally::language::train {
namespace {

double squared_norm(const std::vector<float>& x) {
  double sum = 0.0;
  for (const float v : x) sum += static_cast<double>(v) * static_cast<double>(v);
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

void move(Parameter& p, const AdamStep& step, const Scales& scales) {
  const std::size_t n = p.value.data.size();
  float* const value = p.value.data.data();
  float* const gradient = p.gradient.data.data();
  float* const first = p.first.data();
  float* const second = p.second.data();
  const float b1 = step.first_decay;
  const float b2 = step.second_decay;
  for (std::size_t i = 0; i < n; ++i) {
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
  for (const Parameter* p : parameters) norm += squared_norm(p->gradient.data);
  norm = std::sqrt(norm);
  Scales scales{};
  scales.gradient = norm > static_cast<double>(step.clip) ? step.clip / static_cast<float>(norm) : 1.0F;
  scales.rate = step.rate / correction(step.first_decay, step.count);
  scales.second = 1.0F / correction(step.second_decay, step.count);
  for (Parameter* p : parameters) move(*p, step, scales);
}

}  // namespace tally::language::train
