#include "language/model_kernels.hpp"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"  // GCC 12 warns inside its own header
#endif
#include <immintrin.h>
#endif

namespace tally::language {
namespace plain {

void accumulate(const Layer& layer, const std::int16_t* x, std::int32_t* out) {
  for (std::size_t i = 0; i < layer.inputs; i += 2) {
    const std::int16_t* const weights = layer.weights + i * layer.outputs;
    for (std::size_t j = 0; j < layer.outputs; ++j)
      out[j] += x[i] * weights[2 * j] + x[i + 1] * weights[2 * j + 1];
  }
}

void affine(const Layer& layer, const std::int16_t* x, std::size_t rows, std::int32_t* out) {
  for (std::size_t r = 0; r < rows; ++r) {
    std::memcpy(out + r * layer.outputs, layer.bias, layer.outputs * sizeof *out);
    accumulate(layer, x + r * layer.inputs, out + r * layer.outputs);
  }
}

// The entry of the table of tanh for a sum of `bits` binary digits.
std::int32_t squashed(const std::int16_t* table, std::int32_t sum, int bits) {
  constexpr auto half = static_cast<std::int32_t>(squash_size / 2);
  return table[std::clamp(sum >> (bits - squash_bits), -half, half - 2) + half];
}

// sigmoid(x) = (1 + tanh(x / 2)) / 2
std::int32_t gate(const std::int16_t* table, std::int32_t sum) {
  return (squashed(table, sum, sum_bits + 1) + (1 << gate_bits)) >> 1;
}

void step(const std::int16_t* table, const std::int32_t* sums, std::size_t units, std::int32_t* cell,
          std::int32_t* state) {
  for (std::size_t i = 0; i < units; ++i) {
    const std::int32_t forget = gate(table, sums[i]);
    const std::int32_t output = gate(table, sums[units + i]);
    const std::int32_t candidate = squashed(table, sums[2 * units + i], sum_bits);
    cell[i] = (forget * cell[i] + ((1 << gate_bits) - forget) * candidate) >> gate_bits;
    state[i] = (output * squashed(table, cell[i], gate_bits)) >> (2 * gate_bits - state_bits);
  }
}

constexpr Kernels kernels{affine, accumulate, step};

}  // namespace plain

#if defined(__x86_64__)

// Casting to the vector's type: the instructions used take any alignment.
namespace sse2 {
#define TALLY_TARGET
#define TALLY_VECTOR __m128i
#define TALLY_WIDTH 4
#define TALLY_LOAD(from) _mm_loadu_si128(reinterpret_cast<const __m128i*>(from))
#define TALLY_STORE(to, value) _mm_storeu_si128(reinterpret_cast<__m128i*>(to), value)
#define TALLY_ADD _mm_add_epi32
#define TALLY_MULTIPLY _mm_madd_epi16
#define TALLY_SPREAD _mm_set1_epi32
#include "language/model_kernels.inc"
constexpr Kernels kernels{affine, accumulate, plain::step};
#undef TALLY_TARGET
#undef TALLY_VECTOR
#undef TALLY_WIDTH
#undef TALLY_LOAD
#undef TALLY_STORE
#undef TALLY_ADD
#undef TALLY_MULTIPLY
#undef TALLY_SPREAD
}  // namespace sse2

namespace avx2 {
#define TALLY_TARGET __attribute__((target("avx2")))
#define TALLY_VECTOR __m256i
#define TALLY_WIDTH 8
#define TALLY_LOAD(from) _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))
#define TALLY_STORE(to, value) _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), value)
#define TALLY_ADD _mm256_add_epi32
#define TALLY_MULTIPLY _mm256_madd_epi16
#define TALLY_SPREAD _mm256_set1_epi32
#define TALLY_SUB _mm256_sub_epi32
#define TALLY_MIN _mm256_min_epi32
#define TALLY_MAX _mm256_max_epi32
#define TALLY_LEFT _mm256_slli_epi32
#define TALLY_RIGHT _mm256_srai_epi32
#define TALLY_PRODUCT _mm256_mullo_epi32
#define TALLY_GATHER(table, places) _mm256_i32gather_epi32(reinterpret_cast<const int*>(table), places, 2)
#include "language/model_kernels.inc"
#include "language/model_step.inc"
constexpr Kernels kernels{affine, accumulate, step};
#undef TALLY_SUB
#undef TALLY_MIN
#undef TALLY_MAX
#undef TALLY_LEFT
#undef TALLY_RIGHT
#undef TALLY_PRODUCT
#undef TALLY_GATHER
#undef TALLY_TARGET
#undef TALLY_VECTOR
#undef TALLY_WIDTH
#undef TALLY_LOAD
#undef TALLY_STORE
#undef TALLY_ADD
#undef TALLY_MULTIPLY
#undef TALLY_SPREAD
}  // namespace avx2

namespace avx512 {
#define TALLY_TARGET __attribute__((target("avx512bw")))
#define TALLY_VECTOR __m512i
#define TALLY_WIDTH 16
#define TALLY_LOAD(from) _mm512_loadu_si512(from)
#define TALLY_STORE(to, value) _mm512_storeu_si512(to, value)
#define TALLY_ADD _mm512_add_epi32
#define TALLY_MULTIPLY _mm512_madd_epi16
#define TALLY_SPREAD _mm512_set1_epi32
#define TALLY_SUB _mm512_sub_epi32
#define TALLY_MIN _mm512_min_epi32
#define TALLY_MAX _mm512_max_epi32
#define TALLY_LEFT _mm512_slli_epi32
#define TALLY_RIGHT _mm512_srai_epi32
#define TALLY_PRODUCT _mm512_mullo_epi32
#define TALLY_GATHER(table, places) _mm512_i32gather_epi32(places, table, 2)
#include "language/model_kernels.inc"
#include "language/model_step.inc"
constexpr Kernels kernels{affine, accumulate, step};
#undef TALLY_SUB
#undef TALLY_MIN
#undef TALLY_MAX
#undef TALLY_LEFT
#undef TALLY_RIGHT
#undef TALLY_PRODUCT
#undef TALLY_GATHER
#undef TALLY_TARGET
#undef TALLY_VECTOR
#undef TALLY_WIDTH
#undef TALLY_LOAD
#undef TALLY_STORE
#undef TALLY_ADD
#undef TALLY_MULTIPLY
#undef TALLY_SPREAD
}  // namespace avx512

const Kernels& best_kernels() {
  if (__builtin_cpu_supports("avx512bw")) return avx512::kernels;
  if (__builtin_cpu_supports("avx2")) return avx2::kernels;
  return sse2::kernels;
}

#else

const Kernels& best_kernels() { return plain::kernels; }

#endif

const Kernels& plain_kernels() { return plain::kernels; }

}  // namespace tally::language
