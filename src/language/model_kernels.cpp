#include "language/model_kernels.hpp"

#include <cstring>

#if defined(__x86_64__)
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

constexpr Kernels table{affine, accumulate};

}  // namespace plain

#if defined(__x86_64__)

// Casting to the vector's type: the instructions used take any alignment.
namespace sse2 {
#define TALLY_TARGET
#define TALLY_VECTOR __m128i
#define TALLY_WIDTH 4
#define TALLY_ROWS 4
#define TALLY_COLUMNS 2
#define TALLY_LOAD(from) _mm_loadu_si128(reinterpret_cast<const __m128i*>(from))
#define TALLY_STORE(to, value) _mm_storeu_si128(reinterpret_cast<__m128i*>(to), value)
#define TALLY_ADD _mm_add_epi32
#define TALLY_MULTIPLY _mm_madd_epi16
#define TALLY_SPREAD _mm_set1_epi32
#include "language/model_kernels.inc"
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
#include "language/model_kernels.inc"
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
#include "language/model_kernels.inc"
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
  if (__builtin_cpu_supports("avx512bw")) return avx512::table;
  if (__builtin_cpu_supports("avx2")) return avx2::table;
  return sse2::table;
}

#else

const Kernels& best_kernels() { return plain::table; }

#endif

const Kernels& plain_kernels() { return plain::table; }

}  // namespace tally::language
