#pragma once
// The words of time expressions, by what the grammar may do with them. General English only.
//
//   time_word("tuesday") == {TimeKind::weekday, 2};  time_word("fortnight") == {TimeKind::unit, week, factor 2}

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/number_atoms.hpp"
#include "mention/time_expression.hpp"

namespace tally::mention {

enum class TimeKind : std::uint8_t {
  none,
  month,         // 1 to 12
  weekday,       // 0 is Sunday, as in std::chrono::weekday
  unit,          // Granularity; `factor` of them (fortnight: 2 weeks)
  season,        // 1 spring to 4 winter
  part,          // PartOfDay
  clock_name,    // noon, midday, midnight: hour
  day_shift,     // today 0, yesterday -1, tomorrow 1
  tonight,
  direct,        // this 0, last -1, next 1
  same,          // same, that: the time just spoken of
  follow,        // following 1, previous -1: from the time just spoken of
  article,       // the, a, an
  possessive,    // its, their: only in a few frames
  ago,
  shift_after,   // later, after, on
  shift_before,  // earlier, before, previously
  edge,          // TimeModifier: early, late, mid, start, beginning, end, middle
  every,         // every, each
  per,           // per, a (see article)
  frequency,     // daily, weekly: Granularity of the period
  preposition,   // TimeBearing
  approx,        // about, around, some
  limit,         // TimeModifier: nearly, over, almost
  reference,     // -1 recently, 0 now, 1 soon
  of,
  and_,
  to,
  zone,          // minutes from UTC
  am,
  pm,
  ordinal_last,  // final
  filler,        // past, last in "the past three weeks"
  fiscal,        // financial, fiscal, tax, academic, calendar
  trading,       // consecutive, straight, trading, working, whole, full: between a number and its unit
  anniversary,
  other,
  half,
  lead,          // a word of no time of its own with which an expression may begin: "more (than a year)"
};

struct TimeWord {
  TimeKind kind = TimeKind::none;
  std::int16_t value = 0;
  std::int8_t factor = 1;
  bool plural = false;
  bool abbreviated = false;  // "Sat", "Sept": needs a capital and a date or a full stop next to it
};

// `lower` is lower case ASCII.
[[nodiscard]] TimeWord time_word(std::string_view lower);

}  // namespace tally::mention
