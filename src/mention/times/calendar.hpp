#pragma once
// Calendar arithmetic on local days: the interval that a date at some granularity covers, and steps between them.
// Weeks are ISO 8601 weeks (Monday first). std::chrono holds the rules of months and leap years.
//
//   unit_interval(local_days{2025y/2/25}, Granularity::month) == [2025-02-01 00:00, 2025-03-01 00:00)

#include <chrono>

#include "mention/time_expression.hpp"

namespace tally::mention {

using LocalDays = std::chrono::local_days;

struct IsoWeek {
  int year = 0;
  unsigned week = 0;
};
[[nodiscard]] IsoWeek iso_week(LocalDays day);

// The first day of the unit that holds `day`; day itself for units below a day. A weekend begins on Saturday, and the
// days before it in its week belong to it.
[[nodiscard]] LocalDays unit_begin(LocalDays day, Granularity unit);
// `count` units further; months and years keep the day of the month where it exists, else its last day.
[[nodiscard]] LocalDays add_units(LocalDays day, int count, Granularity unit);
[[nodiscard]] TimeInterval unit_interval(LocalDays day, Granularity unit);
[[nodiscard]] TimeInterval days_interval(LocalDays first, LocalDays past_last);

// The nearest such weekday at or before (after) the day.
[[nodiscard]] LocalDays weekday_at_or_before(LocalDays day, std::chrono::weekday weekday);
[[nodiscard]] LocalDays weekday_at_or_after(LocalDays day, std::chrono::weekday weekday);

// The part of a day as an interval of that day's local time. Parts overlap on purpose: writers' evenings begin early.
[[nodiscard]] TimeInterval part_interval(LocalDays day, PartOfDay part);

// The first, middle or last stretch of an interval, generously cut: "early April" is 1 to 12 April.
[[nodiscard]] TimeInterval edge_interval(TimeInterval whole, TimeModifier edge);

[[nodiscard]] std::chrono::year_month_day civil(LocalDays day);
[[nodiscard]] LocalDays make_day(int year, unsigned month, unsigned day);
[[nodiscard]] bool valid_date(int year, unsigned month, unsigned day);

}  // namespace tally::mention
