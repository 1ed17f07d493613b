#pragma once
// A time as the text gives it, with the TIMEX3 value and the interval of local time that it can mean.
//
//   "on Tuesday afternoon" in an article published on Monday 24 February 2025
//     -> type time, value "2025-02-25TAF", [2025-02-25 12:00, 2025-02-25 18:00), part_of_day, anchored to publication

#include <chrono>
#include <optional>
#include <string>

#include "base/span.hpp"

namespace tally::mention {

enum class TimeType { date, time, duration, set };

// How fine the expression is, finest first; also the units of durations.
enum class Granularity {
  second, minute, hour, part_of_day, day, weekend, week, month, season, quarter, half_year, year, decade, century,
};

// What the value hangs on: nothing (a full date), publication, another time in the text, or nothing known.
enum class Anchor { absolute, publication, text, open };

// What the words around say of the time itself: "early April" is its start, "about noon" near it, "before 1990" not it.
enum class TimeModifier { none, approx, start, mid, end, before, after, less_than, more_than, at_most, at_least };

// The preposition's bearing on what happens: "until April", "from April", "by Friday", "since 2003".
enum class TimeBearing { at, before, after, by, until, since, from, during, within };

enum class PartOfDay { none, early_hours, dawn, morning, midday, afternoon, evening, dusk, night, overnight, daytime };

struct TimeInterval {
  std::chrono::local_seconds begin;
  std::chrono::local_seconds end;  // half-open

  friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

// An amount of time: "two to three weeks" is low 2, high 3, unit week. `vague` where the words count nothing ("years").
struct TimeAmount {
  double low = 0;
  double high = 0;
  Granularity unit = Granularity::day;
  bool vague = false;

  friend bool operator==(const TimeAmount&, const TimeAmount&) = default;
};

struct TimeExpression {
  TimeType type = TimeType::date;
  std::string value;  // TIMEX3: "2025-02-25", "2025-02-25TAF", "P3W", "XXXX-WXX-2TAF" where the week is open
  Granularity granularity = Granularity::day;
  Anchor anchor = Anchor::open;
  std::optional<TimeInterval> interval;  // none for durations, sets and times that nothing dates
  bool deictic = false;  // meaning hangs on the day of reading: "today", "this afternoon", "last week", "tomorrow"

  TimeModifier modifier = TimeModifier::none;
  TimeBearing bearing = TimeBearing::at;
  base::Span bearing_span;  // the preposition, empty when there is none

  // What the words themselves state, also where nothing dates them: "Tuesday at 7.30pm BST" has weekday and clock.
  std::optional<int> year;
  std::optional<unsigned> month;  // 1 to 12
  std::optional<unsigned> day;    // 1 to 31
  std::optional<std::chrono::weekday> weekday;
  std::optional<std::chrono::seconds> clock;         // since midnight
  std::optional<std::chrono::minutes> utc_offset;    // of the zone that is named
  bool zone_region = false;       // a zone is named whose offset hangs on the season: "Eastern time"
  bool zone_local = false;        // "local time": of the place that is told of, where others are or may be meant besides
  PartOfDay part = PartOfDay::none;
  std::optional<TimeAmount> amount;  // of durations, of sets with a period, and of "N units ago/later"
  base::Span anchor_span;            // the other expression that this one was reckoned from (Anchor::text)
  bool day_inferred = false;         // the words give a time of day only; its day was borrowed from the text
  bool ambiguous = false;            // read in one of two possible ways: 03/04/2025 in an article of unknown habit
};

}  // namespace tally::mention
