#pragma once
// The form of the compiled gazetteer: an open-addressing hash table of entries whose keys lie in one string. Shared
// by the program that writes the table at build time and the lookup; nothing else includes it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tally::mention {

struct GazetteerEntry {
  std::uint32_t begin = 0;  // of the key in the string of keys
  std::uint8_t size = 0;    // 0 in a free slot
  std::uint16_t flags = 0;
  std::uint16_t frequency = 0;
  std::uint16_t population = 0;
};

// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), with the high half mixed into the low one.
[[nodiscard]] constexpr std::uint32_t gazetteer_hash(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char c : key) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  return hash ^ (hash >> 16);
}

// Pairs of nicknames are entries too; "=" keeps them apart from names of two words.
[[nodiscard]] inline std::string nickname_key(std::string_view a, std::string_view b) {
  std::string key = "=";
  key += a < b ? a : b;
  key += ' ';
  key += a < b ? b : a;
  return key;
}

// Written at build time. The number of slots is a power of two.
extern const char* const gazetteer_keys;
extern const GazetteerEntry* const gazetteer_slots;
extern const std::size_t gazetteer_slot_count;

}  // namespace tally::mention
