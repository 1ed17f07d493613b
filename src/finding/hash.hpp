#pragma once
// FNV-1a, 64 bit (http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine and in every version.

#include <cstdint>
#include <string_view>

namespace tally::finding {

[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

}  // namespace tally::finding
