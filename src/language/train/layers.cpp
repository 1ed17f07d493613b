#include "language/train/layers.hpp"

#include <cmath>
#include <span>

namespace tally::language::train {

void Linear::initialise(std::size_t in, std::size_t out, Random& random) {
  weight.initialise(in, out, std::sqrt(6.0F / static_cast<float>(in + out)), random);
  bias.initialise(1, out, 0.0F, random);
  refresh();
}

void Linear::forward(const Matrix& x, Matrix& y) const {
  y.reset(x.rows, weight.value.cols);
  for (std::size_t r = 0; r < y.rows; ++r)
    for (std::size_t c = 0; c < y.cols; ++c) y.row(r)[c] = bias.value.data[c];
  multiply_add(x, weight.value, y);
}

void Linear::backward(const Matrix& x, const Matrix& dy, Matrix* dx) {
  Matrix columns;
  transpose(x, columns);
  multiply_add(columns, dy, weight.gradient);
  for (std::size_t r = 0; r < dy.rows; ++r)
    for (std::size_t c = 0; c < dy.cols; ++c) bias.gradient.data[c] += dy.row(r)[c];
  if (dx != nullptr) multiply_add(dy, transposed_, *dx);
}

void Linear::collect(std::vector<Parameter*>& into) {
  into.push_back(&weight);
  into.push_back(&bias);
}

void Recurrence::initialise(std::size_t in, std::size_t hidden, bool backwards, Random& random) {
  hidden_ = hidden;
  backwards_ = backwards;
  input.initialise(in, 3 * hidden, random);
  recurrent.initialise(hidden, 3 * hidden, std::sqrt(3.0F / static_cast<float>(2 * hidden)), random);
  for (std::size_t i = 0; i < hidden; ++i) input.bias.value.data[i] = 1.0F;  // remember by default
  refresh();
}

void Recurrence::refresh() {
  input.refresh();
  transpose(recurrent.value, recurrent_transposed_);
}

void Recurrence::collect(std::vector<Parameter*>& into) {
  input.collect(into);
  into.push_back(&recurrent);
}

void Recurrence::step_forward(std::size_t row, bool first, std::size_t previous) {
  const std::size_t n = hidden_;
  float* const z = gates_.row(row);
  if (!first) multiply_add(state_.row(previous), 1, n, recurrent.value.data.data(), 3 * n, z);
  sigmoid_of(std::span(z, 2 * n));
  tanh_of(std::span(z + 2 * n, n));
  float* const c = cell_.row(row);
  const float* const before = cell_.row(first ? row : previous);  // zero when first
  for (std::size_t i = 0; i < n; ++i) c[i] = z[i] * before[i] + (1.0F - z[i]) * z[2 * n + i];
  float* const t = squashed_.row(row);
  for (std::size_t i = 0; i < n; ++i) t[i] = c[i];
  tanh_of(std::span(t, n));
  float* const h = state_.row(row);
  for (std::size_t i = 0; i < n; ++i) h[i] = z[n + i] * t[i];
}

void Recurrence::forward(const Matrix& x, const std::vector<Rows>& sentences, Matrix& h, std::size_t offset) {
  input.forward(x, gates_);
  cell_.reset(x.rows, hidden_);
  squashed_.reset(x.rows, hidden_);
  state_.reset(x.rows, hidden_);
  for (const Rows& s : sentences) {
    for (std::size_t k = 0; k < s.end - s.begin; ++k) {
      const std::size_t row = backwards_ ? s.end - 1 - k : s.begin + k;
      step_forward(row, k == 0, backwards_ ? row + 1 : row - 1);
    }
  }
  for (std::size_t r = 0; r < x.rows; ++r)
    for (std::size_t i = 0; i < hidden_; ++i) h.row(r)[offset + i] = state_.row(r)[i];
}

void Recurrence::step_backward(std::size_t row, bool first, std::size_t previous, std::vector<float>& dcell) {
  const std::size_t n = hidden_;
  const float* const z = gates_.row(row);
  const float* const t = squashed_.row(row);
  const float* const dh = dstate_.row(row);
  float* const dz = dgates_.row(row);
  for (std::size_t i = 0; i < n; ++i) {
    const float f = z[i];
    const float o = z[n + i];
    const float g = z[2 * n + i];
    const float before = first ? 0.0F : cell_.row(previous)[i];
    const float dc = dcell[i] + dh[i] * o * (1.0F - t[i] * t[i]);
    dz[i] = dc * (before - g) * f * (1.0F - f);
    dz[n + i] = dh[i] * t[i] * o * (1.0F - o);
    dz[2 * n + i] = dc * (1.0F - f) * (1.0F - g * g);
    dcell[i] = dc * f;
  }
  if (!first) multiply_add(dz, 1, 3 * n, recurrent_transposed_.data.data(), n, dstate_.row(previous));
}

void Recurrence::backward(const Matrix& x, const std::vector<Rows>& sentences, const Matrix& dh,
                          std::size_t offset, Matrix& dx) {
  dstate_.reset(x.rows, hidden_);
  dgates_.reset(x.rows, 3 * hidden_);
  for (std::size_t r = 0; r < x.rows; ++r)
    for (std::size_t i = 0; i < hidden_; ++i) dstate_.row(r)[i] = dh.row(r)[offset + i];
  Matrix before(x.rows, hidden_);  // the state that each step started from
  std::vector<float> dcell(hidden_);
  for (const Rows& s : sentences) {
    dcell.assign(hidden_, 0.0F);
    for (std::size_t k = s.end - s.begin; k-- > 0;) {
      const std::size_t row = backwards_ ? s.end - 1 - k : s.begin + k;
      const std::size_t previous = backwards_ ? row + 1 : row - 1;
      step_backward(row, k == 0, previous, dcell);
      if (k == 0) continue;
      for (std::size_t i = 0; i < hidden_; ++i) before.row(row)[i] = state_.row(previous)[i];
    }
  }
  Matrix columns;
  transpose(before, columns);
  multiply_add(columns, dgates_, recurrent.gradient);
  input.backward(x, dgates_, &dx);
}

void Bidirectional::initialise(std::size_t in, std::size_t hidden, Random& random) {
  hidden_ = hidden;
  left_to_right.initialise(in, hidden, false, random);
  right_to_left.initialise(in, hidden, true, random);
}

void Bidirectional::refresh() {
  left_to_right.refresh();
  right_to_left.refresh();
}

void Bidirectional::forward(const Matrix& x, const std::vector<Rows>& sentences, Matrix& h) {
  h.reset(x.rows, 2 * hidden_);
  left_to_right.forward(x, sentences, h, 0);
  right_to_left.forward(x, sentences, h, hidden_);
}

void Bidirectional::backward(const Matrix& x, const std::vector<Rows>& sentences, const Matrix& dh,
                             Matrix& dx) {
  left_to_right.backward(x, sentences, dh, 0, dx);
  right_to_left.backward(x, sentences, dh, hidden_, dx);
}

void Bidirectional::collect(std::vector<Parameter*>& into) {
  left_to_right.collect(into);
  right_to_left.collect(into);
}

void Dropout::forward(Matrix& x, float share, Random& random) {
  mask_.resize(x.data.size());
  const float scale = 1.0F / (1.0F - share);
  const auto bound = static_cast<std::uint32_t>(share * 65536.0F);
  for (std::size_t i = 0; i < mask_.size(); i += 4) {
    std::uint64_t bits = random.next();
    for (std::size_t k = i; k < i + 4 && k < mask_.size(); ++k, bits >>= 16)
      mask_[k] = (bits & 0xffffU) < bound ? 0.0F : scale;
  }
  for (std::size_t i = 0; i < mask_.size(); ++i) x.data[i] *= mask_[i];
}

void Dropout::backward(Matrix& dx) const {
  for (std::size_t i = 0; i < mask_.size(); ++i) dx.data[i] *= mask_[i];
}

}  // namespace tally::language::train
