#pragma once
// A time as the text gives it, with the TIMEX3 value and the interval of local time that it can mean.
//
//   "on Tuesday afternoon" in an article published on Monday 24 February 2025
//     -> type time, value "2025-02-25TAF", [2025-02-25 12:00, 2025-02-25 18:00), part_of_day, relative

#include <chrono>
#include <optional>
#include <string>

namespace tally::mention {

enum class TimeType { date, time, duration, set };

// How fine the expression is. Two times are compared at the coarser of their granularities.
enum class Granularity { second, minute, hour, part_of_day, day, week, month, season, quarter, year, decade };

// What the value hangs on: nothing (a full date), publication, another time in the text, or nothing known.
enum class Anchor { absolute, publication, text, open };

struct TimeInterval {
  std::chrono::local_seconds begin;
  std::chrono::local_seconds end;  // half-open

  friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

struct TimeExpression {
  TimeType type = TimeType::date;
  std::string value;  // TIMEX3: "2025-02-25", "2025-02-25TAF", "P3W", "XXXX-WXX-2TAF" where the week is open
  Granularity granularity = Granularity::day;
  Anchor anchor = Anchor::open;
  std::optional<TimeInterval> interval;  // none for durations, sets and times that nothing dates
  bool deictic = false;  // meaning hangs on the day of reading: "today", "this afternoon", "last week", "tomorrow"
};

}  // namespace tally::mention
