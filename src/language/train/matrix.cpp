#include "language/train/matrix.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace tally::language::train {
namespace {

// As wide as the machine's registers: a wider one would spill, and the width changes no result.
#if defined(__AVX512F__)
constexpr std::size_t width = 16;
#else
constexpr std::size_t width = 8;
#endif
static_assert(lane % width == 0);

using Vector = float __attribute__((vector_size(width * sizeof(float)), aligned(4)));

inline Vector load(const float* from) {
  Vector v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

inline void store(float* to, const Vector& v) { std::memcpy(to, &v, sizeof v); }

// One tile of Rows x (Cols * width) cells kept in registers over the whole inner dimension.
template <std::size_t Rows, std::size_t Cols>
inline void tile(const float* a, std::size_t k, const float* b, std::size_t n, float* out) {
  Vector sum[Rows][Cols];
  for (std::size_t r = 0; r < Rows; ++r)
    for (std::size_t c = 0; c < Cols; ++c) sum[r][c] = load(out + r * n + c * width);
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t c = 0; c < Cols; ++c) {
      const Vector column = load(b + i * n + c * width);
      for (std::size_t r = 0; r < Rows; ++r) sum[r][c] += column * a[r * k + i];
    }
  }
  for (std::size_t r = 0; r < Rows; ++r)
    for (std::size_t c = 0; c < Cols; ++c) store(out + r * n + c * width, sum[r][c]);
}

template <std::size_t Rows, std::size_t Cols>
inline void strip(const float* a, std::size_t k, const float* b, std::size_t n, float* out) {
  std::size_t c = 0;
  for (; c + Cols * width <= n; c += Cols * width) tile<Rows, Cols>(a, k, b + c, n, out + c);
  for (; c < n; c += width) tile<Rows, 1>(a, k, b + c, n, out + c);
}

}  // namespace

void multiply_add(const float* a, std::size_t rows, std::size_t k, const float* b, std::size_t n,
                  float* out) {
  std::size_t r = 0;
  for (; r + 6 <= rows; r += 6) strip<6, 2>(a + r * k, k, b, n, out + r * n);
  for (; r < rows; ++r) strip<1, 8>(a + r * k, k, b, n, out + r * n);
}

void multiply_add(const Matrix& a, const Matrix& b, Matrix& out) {
  multiply_add(a.data.data(), a.rows, a.cols, b.data.data(), b.cols, out.data.data());
}

void transpose(const Matrix& a, Matrix& out, bool pad_columns) {
  out.reset(a.cols, pad_columns ? padded(a.rows) : a.rows);
  for (std::size_t r = 0; r < a.rows; ++r)
    for (std::size_t c = 0; c < a.cols; ++c) out.data[c * out.cols + r] = a.data[r * a.cols + c];
}

float exp_of(float x) {
  // 2^n * e^r with r in [-ln2/2, ln2/2] and a polynomial of degree six for e^r.
  x = x < -80.0F ? -80.0F : (x > 80.0F ? 80.0F : x);
  const float scaled = x * 1.44269504F;
  const auto n = static_cast<std::int32_t>(scaled + (scaled < 0.0F ? -0.5F : 0.5F));
  const float r = x - static_cast<float>(n) * 0.693147182F;
  float p = 1.0F / 720.0F;
  p = p * r + 1.0F / 120.0F;
  p = p * r + 1.0F / 24.0F;
  p = p * r + 1.0F / 6.0F;
  p = p * r + 0.5F;
  p = p * r + 1.0F;
  p = p * r + 1.0F;
  return p * std::bit_cast<float>((n + 127) << 23);
}

float log_of(float x) {
  // Newton's method on exp_of, started from the exponent: only used for printing losses.
  const auto bits = std::bit_cast<std::int32_t>(x);
  float y = static_cast<float>((bits >> 23) - 127) * 0.693147182F;
  for (int i = 0; i < 4; ++i) y += x / exp_of(y) - 1.0F;
  return y;
}

void sigmoid_of(std::span<float> x) {
  for (float& v : x) v = 1.0F / (1.0F + exp_of(-v));
}

void tanh_of(std::span<float> x) {
  for (float& v : x) v = 1.0F - 2.0F / (exp_of(2.0F * v) + 1.0F);
}

}  // namespace tally::language::train
