#pragma once
// How much time lies between two times, and whether a stated length fits it.
//
//   fits(length of "23 days", elapsed(10 March, 27 March))        -> false: 17 days, 18 counting both ends
//   fits(length of "nearly four years", elapsed(2021-12, 2025-09))  -> true
//
// Ranges are in days and generous: a length covers what may be rounded to it ("two years" is anything from a year and five
// months to just under three), and the way between two days counts with and without its ends.

#include <optional>

#include "mention/time_expression.hpp"

namespace tally::mention {

struct DayRange {
  double low = 0;
  double high = 0;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// What "N units" with its hedge may mean; nothing for lengths that count nothing ("for years").
[[nodiscard]] std::optional<DayRange> length_of(const TimeExpression& time);

// From `from` to `to`, by their intervals; nothing where one is undated or their clocks can't be compared, and where `to`
// may lie before `from`.
[[nodiscard]] std::optional<DayRange> elapsed(const TimeExpression& from, const TimeExpression& to);

[[nodiscard]] bool fits(const DayRange& length, const DayRange& way);

// One of the units that lengths are told in, in days: a month is 30.4.
[[nodiscard]] double days_in(Granularity unit);

}  // namespace tally::mention
