#pragma once
// Integer matrix products: 16-bit numbers, 32-bit sums. Integer sums don't depend on their order, so
// every width of the machine's vectors gives the same bits.
//
//     const Kernels& kernels = best_kernels();     // for this processor
//     kernels.affine(layer, x, rows, out);         // out[r] = bias + x[r] W

#include <cstddef>
#include <cstdint>

namespace tally::language {

// Binary digits behind the point.
inline constexpr int sum_bits = 22;    // sums that go into tanh and sigmoid, and the tags' scores
inline constexpr int gate_bits = 14;   // gates and memory cells, within [-1, 1]
inline constexpr int state_bits = 12;  // states of the recurrent layers, within [-1, 1]
inline constexpr int squash_bits = 8;  // steps of the table of tanh in one unit; it spans [-8, 8)
inline constexpr std::size_t squash_size = std::size_t{16} << squash_bits;

// Outputs come in multiples of this, inputs in pairs; the rest is padded with zeros.
inline constexpr std::size_t kernel_lanes = 16;

constexpr std::size_t kernel_padded(std::size_t n) {
  return (n + kernel_lanes - 1) / kernel_lanes * kernel_lanes;
}

// Weights lie as [inputs / 2][outputs][2], so that one instruction takes two inputs for many outputs.
struct Layer {
  std::size_t inputs = 0;   // even
  std::size_t outputs = 0;  // multiple of kernel_lanes
  const std::int16_t* weights = nullptr;
  const std::int32_t* bias = nullptr;  // one for each output
};

struct Kernels {
  // out[r][j] = start[j] + sum over i of x[r][i] * W[i][j], with start = layer.bias.
  void (*affine)(const Layer& layer, const std::int16_t* x, std::size_t rows, std::int32_t* out);
  // out[j] += sum over i of x[i] * W[i][j]
  void (*accumulate)(const Layer& layer, const std::int16_t* x, std::int32_t* out);
  // One step of a recurrent layer. sums: forget gates, output gates and candidates of all units, whose number is
  // a multiple of kernel_lanes. cell changes, state is set. table: squash_size values of tanh; the last one is
  // never asked for, because the wide versions read two at a time.
  void (*step)(const std::int16_t* table, const std::int32_t* sums, std::size_t units, std::int32_t* cell,
               std::int32_t* state);
};

// Plain C++, for any processor.
[[nodiscard]] const Kernels& plain_kernels();
// The widest that this processor has; the results are those of plain_kernels().
[[nodiscard]] const Kernels& best_kernels();

}  // namespace tally::language
