#pragma once
// The form of the compiled matters, shared by the program that writes them at build time from data/matters and by the look-up.
//
// Words are numbered in the order of their bytes. A phrase is a run of elements, an element a run of words of which any fits,
// or none: a gap. Each phrase is looked up by its first element that tells something ("was|were closed": by "closed"), which
// no gap precedes.

#include <cstdint>
#include <span>
#include <string_view>

#include "claim/standing.hpp"

namespace tally::claim {

struct StandingElement {
  std::uint32_t first = 0;  // of StandingTable::alternatives
  std::uint32_t last = 0;
  bool optional = false;
  bool bearer = false;  // who or what the matter concerns
};

struct StandingPhrase {
  std::uint16_t question = 0;
  std::string_view value;
  bool open = false;    // the value says only that it is not done yet
  bool denied = false;  // counts only where it is denied
  std::uint32_t first = 0;  // of StandingTable::elements
  std::uint32_t last = 0;
};

struct StandingEntry {
  std::uint32_t phrase = 0;
  std::uint32_t element = 0;  // counted from the phrase's first
};

struct StandingTable {
  std::span<const Question> questions;
  std::span<const StandingPhrase> phrases;
  std::span<const StandingElement> elements;
  std::span<const std::uint16_t> alternatives;  // words, by number, in order within an element
  std::span<const std::string_view> words;
  std::span<const std::uint32_t> first_entry;   // of each word, and one more: the end
  std::span<const StandingEntry> entries;
};

extern const StandingTable standing_table;  // written at build time

}  // namespace tally::claim
