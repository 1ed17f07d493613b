#pragma once
// Dates that no calendar has: "31 June", "29 February 2023", "February 30".

#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::rules {

struct ImpossibleDate {
  base::Span span;
  unsigned month = 1;  // 1 to 12
  unsigned last = 31;  // the last day that the month has, in that year
};

[[nodiscard]] std::vector<ImpossibleDate> impossible_dates(const align::ArticleFacts& facts);

}  // namespace tally::rules
