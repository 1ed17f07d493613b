#pragma once
// A list whose items each say how many: "six counts of theft, two of fraud and one of arson", "two men, a woman and
// three children". Only lists that can be read whole are given: nothing in them may count something else.

#include <optional>
#include <vector>

#include "figures.hpp"

namespace tally::rules::arithmetic {

struct Item {
  base::Span span;               // "six counts", "a woman"
  Range range;
  double value = 1;
  const Figure* figure = nullptr;  // none for "a woman"
  std::uint32_t begin = 0;         // token
  std::uint32_t noun = no_token;
  std::uint32_t next = 0;          // token behind the item's number and noun
};

struct Listing {
  std::vector<Item> items;
  std::uint32_t end = 0;  // token behind the list
};

// The list that begins at token `begin` and fills the tokens up to `end`: at least two items, "and" before the last.
[[nodiscard]] std::optional<Listing> read_listing(const Sheet& sheet, std::uint32_t begin, std::uint32_t end);

// The list that begins at `begin` and ends with the item behind its first "and".
[[nodiscard]] std::optional<Listing> read_inner_listing(const Sheet& sheet, std::uint32_t begin, std::uint32_t end);

}  // namespace tally::rules::arithmetic
