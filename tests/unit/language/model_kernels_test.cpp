#include "language/model_kernels.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

using namespace tally::language;

namespace {

template <typename T>
std::vector<T> numbers(std::size_t count, int limit, std::mt19937& random) {
  std::vector<T> out(count);
  for (T& number : out)
    number = static_cast<T>(static_cast<int>(random() % static_cast<unsigned>(2 * limit)) - limit);
  return out;
}

}  // namespace

TEST_CASE("the wide kernels give the bits of the plain ones") {
  std::mt19937 random(9);
  for (const std::size_t outputs : {16U, 48U, 80U, 288U, 336U}) {
    for (const std::size_t rows : {1U, 3U, 4U, 9U}) {
      const std::size_t inputs = 2 * (1 + random() % 40);
      const auto weights = numbers<std::int16_t>(inputs * outputs, 2000, random);
      const auto bias = numbers<std::int32_t>(outputs, 100000, random);
      const auto x = numbers<std::int16_t>(rows * inputs, 4096, random);
      const Layer layer{inputs, outputs, weights.data(), bias.data()};
      std::vector<std::int32_t> plain(rows * outputs), best(rows * outputs);
      plain_kernels().affine(layer, x.data(), rows, plain.data());
      best_kernels().affine(layer, x.data(), rows, best.data());
      REQUIRE(plain == best);
      plain_kernels().accumulate(layer, x.data(), plain.data());
      best_kernels().accumulate(layer, x.data(), best.data());
      REQUIRE(plain == best);
    }
  }
}

TEST_CASE("the wide recurrent step gives the bits of the plain one") {
  std::mt19937 random(10);
  const auto table = numbers<std::int16_t>(squash_size, 1 << gate_bits, random);
  for (const std::size_t units : {16U, 96U}) {
    const auto sums = numbers<std::int32_t>(3 * units, 1 << 26, random);
    auto cell = numbers<std::int32_t>(units, 1 << gate_bits, random);
    auto same_cell = cell;
    std::vector<std::int32_t> state(units), same_state(units);
    plain_kernels().step(table.data(), sums.data(), units, cell.data(), state.data());
    best_kernels().step(table.data(), sums.data(), units, same_cell.data(), same_state.data());
    REQUIRE(cell == same_cell);
    REQUIRE(state == same_state);
  }
}
