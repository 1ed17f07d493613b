#pragma once
// What the network sees of a single word: the key of its normal form and hashed affixes.
//
// The trainer and the analyser must agree on these to the bit; they're part of the model's
// version. Everything works on bytes: letters outside of ASCII keep their bytes and count as
// several, which is harmless since both sides do it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::language {

inline constexpr std::size_t affix_count = 10;
inline constexpr std::uint32_t affix_buckets = 1U << 15U;

// A word in lower case (ASCII) with typographic quotation marks and dashes made plain, cut at 64 bytes.
class NormalForm {
 public:
  explicit NormalForm(std::string_view form);
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }
  // A 64-bit hash of view(), the same on every machine.
  [[nodiscard]] std::uint64_t key() const;

 private:
  void push(char c) {
    if (size_ < bytes_.size()) bytes_[size_++] = c;
  }
  std::array<char, 64> bytes_{};
  std::size_t size_ = 0;
};

// Hash of bytes (FNV-1a with a final mix).
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed);

// The buckets of prefixes (1 to 3 bytes), suffixes (1 to 5 bytes), the pattern of capitals and
// digits, and the class of that pattern. A word too short for an affix has its whole self there.
using Affixes = std::array<std::uint32_t, affix_count>;
[[nodiscard]] Affixes affixes_of(std::string_view form, const NormalForm& normal);

}  // namespace tally::language
