#include "mention/gazetteer.hpp"

#include "mention/gazetteer_table.hpp"

namespace tally::mention {

WordFacts lookup(std::string_view folded) {
  const std::size_t mask = gazetteer_slot_count - 1;
  for (std::size_t slot = gazetteer_hash(folded) & mask;; slot = (slot + 1) & mask) {
    const GazetteerEntry& entry = gazetteer_slots[slot];
    if (entry.size == 0) return {};
    if (std::string_view(gazetteer_keys + entry.begin, entry.size) == folded) {
      return {entry.flags, entry.frequency, entry.population};
    }
  }
}

bool are_nicknames(std::string_view a, std::string_view b) {
  return a != b && lookup(nickname_key(a, b)).has(WordFlag::nickname);
}

}  // namespace tally::mention
