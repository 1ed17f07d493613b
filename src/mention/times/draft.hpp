#pragma once
// What the grammar reads before anybody asks which day it is: the stated parts of a time and what they hang on.
//
//   "Tuesday afternoon"   -> weekday 2, part afternoon, base nearest
//   "three weeks ago"     -> shift -3 weeks, base publication
//   "the following day"   -> shift +1 day, base context

#include <optional>

#include "mention/time_expression.hpp"

namespace tally::mention {

enum class Base : std::uint8_t {
  none,         // stated in full, or no point in time at all
  nearest,      // a name (weekday, month, day of a month) that tense and publication place
  publication,  // reckoned from the day of publication
  context,      // reckoned from the time that the text spoke of last
};

struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = 0;
  Granularity precision = Granularity::minute;
  bool twelve_hour = false;  // no am, pm or 24-hour form: "half past nine"
};

struct Shift {
  double low = 0;  // signed; low and high differ for vague amounts
  double high = 0;
  Granularity unit = Granularity::day;
  bool vague = false;
};

struct Draft {
  std::size_t begin = 0;  // atoms
  std::size_t end = 0;
  TimeType type = TimeType::date;
  Base base = Base::none;

  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  std::optional<unsigned> weekday;
  std::optional<int> decade;   // its first year; below 100 where the century is not said ("the nineties")
  std::optional<int> century;  // its first year: 1800 for the 19th
  unsigned season = 0;         // 1 spring to 4 winter
  unsigned quarter = 0;        // 1 to 4
  unsigned half_year = 0;
  bool fiscal = false;
  PartOfDay part = PartOfDay::none;
  std::optional<ClockTime> clock;
  std::optional<int> utc_offset;  // minutes
  bool zone_region = false;       // "Eastern time"
  bool zone_local = false;        // "local time"

  std::optional<int> direction;  // of names and units: last -1, this 0, next 1
  std::optional<Granularity> unit;  // of "last week", "this year"
  int unit_factor = 1;
  std::optional<Shift> shift;
  std::optional<int> last_day;   // of "10 to 27 March"
  std::optional<int> last_year;  // of "1990-95", inclusive
  std::optional<int> reference;  // recently -1, now 0, soon 1

  std::optional<TimeAmount> amount;
  TimeModifier modifier = TimeModifier::none;
  bool ambiguous = false;
  bool event_anchored = false;  // "the day after the match": nothing here dates it

  [[nodiscard]] bool names_day() const { return weekday || day || is_day_unit() || is_day_shift(); }
  [[nodiscard]] bool has_time() const { return clock || part != PartOfDay::none; }
  [[nodiscard]] bool is_day_unit() const { return unit == Granularity::day && direction; }
  [[nodiscard]] bool is_day_shift() const { return shift && shift->unit == Granularity::day; }
  [[nodiscard]] bool has_date() const {
    return year || month || names_day() || unit || shift || decade || century || season || quarter || half_year;
  }
};

}  // namespace tally::mention
