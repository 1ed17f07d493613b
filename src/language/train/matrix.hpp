#pragma once
// Dense float matrices for the trainer, with a fixed order of every operation.
//
// Each output cell sums over the inner dimension from first to last, one multiplication and one
// addition at a time, so the width of the machine's vectors doesn't change a bit of the result.
// (The target is compiled with -ffp-contract=off for the same reason.)

#include <cstddef>
#include <span>
#include <vector>

namespace tally::language::train {

// Columns are padded by the callers to multiples of this.
inline constexpr std::size_t lane = 16;

constexpr std::size_t padded(std::size_t n) { return (n + lane - 1) / lane * lane; }

struct Matrix {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<float> data;

  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) : rows(r), cols(c), data(r * c, 0.0F) {}

  void reset(std::size_t r, std::size_t c) {
    rows = r;
    cols = c;
    data.assign(r * c, 0.0F);
  }
  [[nodiscard]] float* row(std::size_t r) { return data.data() + r * cols; }
  [[nodiscard]] const float* row(std::size_t r) const { return data.data() + r * cols; }
};

// out[rows x n] += a[rows x k] * b[k x n]; n is a multiple of `lane`.
void multiply_add(const float* a, std::size_t rows, std::size_t k, const float* b, std::size_t n, float* out);

// out[rows x n] += a * b, shapes taken from the matrices.
void multiply_add(const Matrix& a, const Matrix& b, Matrix& out);

// out[cols x rows] = transposed a, with out's columns padded to a multiple of `lane` if asked.
void transpose(const Matrix& a, Matrix& out, bool pad_columns = false);

// Elementwise functions on own polynomials: no libm, the same bits everywhere.
float exp_of(float x);
float log_of(float x);
void sigmoid_of(std::span<float> x);
void tanh_of(std::span<float> x);

}  // namespace tally::language::train
