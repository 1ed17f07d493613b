#pragma once
// Strong ids: an index into the vector that owns the thing, which cannot be mistaken for another vector's.
//
//   Token& token = document.tokens[id.index()];

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace tally::base {

template <class Tag>
struct Id {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = none;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

  [[nodiscard]] constexpr bool valid() const { return value != none; }
  [[nodiscard]] constexpr std::size_t index() const { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

// Half-open range of ids of consecutive things.
template <class Tag>
struct IdRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Id<Tag> id) const { return begin <= id.value && id.value < end; }
  friend constexpr auto operator<=>(IdRange, IdRange) = default;
};

}  // namespace tally::base
