#pragma once
// Two amounts of one thing that an article sets against each other: what it was and what it is. Whatever is said of the way
// between them, sentences away or in the headline, can be held against the pair.
//
//   "£43.5m, against £41m a year earlier"           -> 41m, 43.5m
//   "14 incidents in 2022 and 38 in 2024"           -> 14, 38
//   "fell from 90 beds to 60", "at 38C, up from 31C"

#include <vector>

#include "amounts.hpp"

namespace tally::rules::arithmetic {

struct Compared {
  const Amount* then = nullptr;
  const Amount* now = nullptr;
};

// In the order of the text; amounts must outlive the result.
[[nodiscard]] std::vector<Compared> read_compared(const Sheet& sheet, const std::vector<Amount>& amounts);

}  // namespace tally::rules::arithmetic
