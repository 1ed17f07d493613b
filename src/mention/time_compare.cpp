#include "mention/time_compare.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "mention/time_elapsed.hpp"
#include "mention/times/calendar.hpp"

namespace tally::mention {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

bool overlap(const TimeInterval& a, const TimeInterval& b) { return a.begin < b.end && b.begin < a.end; }

TimeMatch match_intervals(const TimeInterval& a, const TimeInterval& b) {
  if (a == b) return TimeMatch::equal;
  return overlap(a, b) ? TimeMatch::compatible : TimeMatch::disjoint;
}

// Whole hours ("7pm") are told for times near them; minutes are meant.
seconds slack(const TimeExpression& time) {
  if (time.modifier == TimeModifier::approx) return minutes{30};
  return time.granularity == Granularity::hour ? minutes{10} : minutes{0};
}

bool is_point(const TimeExpression& time) { return time.type == TimeType::date || time.type == TimeType::time; }

// The moment of a clock time, which is not the whole hour that its grain covers.
TimeInterval clock_interval(const TimeExpression& time) {
  const seconds margin = slack(time);
  TimeInterval at = *time.interval;
  if (time.modifier == TimeModifier::none && time.granularity == Granularity::hour) at.end = at.begin + minutes{1};
  return {at.begin - margin, at.end + margin};
}

TimeInterval shifted(TimeInterval interval, seconds by) { return {interval.begin + by, interval.end + by}; }

TimeInterval whole_days(const TimeInterval& interval) {
  using std::chrono::ceil;
  using std::chrono::floor;
  return {floor<days>(interval.begin), ceil<days>(interval.end)};
}

bool names_zone(const TimeExpression& time) { return time.utc_offset.has_value() || time.zone_region; }

bool exact_clock(const TimeExpression& time) { return time.clock && !time.ambiguous; }

// One zone named, the other not: only days far enough apart tell.
TimeMatch match_across_unknown_zone(const TimeExpression& a, const TimeExpression& b) {
  const TimeInterval wide{whole_days(*a.interval).begin - days{1}, whole_days(*a.interval).end + days{1}};
  return overlap(wide, whole_days(*b.interval)) ? TimeMatch::unknown : TimeMatch::disjoint;
}

TimeMatch match_clocks(const TimeExpression& a, const TimeExpression& b) {
  const bool comparable = names_zone(a) == names_zone(b) && !a.zone_region && !b.zone_region;
  if (!comparable) return match_across_unknown_zone(a, b);
  const auto utc = [](const TimeExpression& t) {
    return shifted(clock_interval(t), -seconds{t.utc_offset.value_or(minutes{0})});
  };
  const TimeInterval first = utc(a);
  const TimeInterval second = utc(b);
  if (first == second) return TimeMatch::equal;
  return overlap(first, second) ? TimeMatch::compatible : TimeMatch::disjoint;
}

// The same times of day on one day: what is left to compare when a day was only borrowed.
TimeExpression on_common_day(TimeExpression time) {
  const auto day = std::chrono::floor<days>(time.interval->begin);
  // A night that begins the day before keeps its length.
  time.interval = shifted(*time.interval, seconds{LocalDays{} - day});
  return time;
}

TimeMatch match_dated(const TimeExpression& a, const TimeExpression& b);

TimeMatch match_times_of_day(const TimeExpression& a, const TimeExpression& b) {
  const bool both = (a.clock || a.part != PartOfDay::none) && (b.clock || b.part != PartOfDay::none);
  if (!both) return TimeMatch::unknown;
  TimeExpression first = on_common_day(a);
  TimeExpression second = on_common_day(b);
  first.day_inferred = second.day_inferred = false;
  const TimeMatch match = match_dated(first, second);
  if (match != TimeMatch::disjoint) return match;
  // "1am" is in the night that began the evening before.
  second.interval = shifted(*second.interval, days{1});
  if (match_dated(first, second) != TimeMatch::disjoint) return TimeMatch::compatible;
  second.interval = shifted(*second.interval, -days{2});
  return match_dated(first, second) != TimeMatch::disjoint ? TimeMatch::compatible : TimeMatch::disjoint;
}

// "Half past seven" without its half of the day.
bool half_open(const TimeExpression& time) { return time.clock && time.ambiguous && !(time.year && time.month && time.day); }

// Clock times of which one leaves open whether it is of the morning: apart from each other on the dial.
TimeMatch match_on_dial(const TimeExpression& a, const TimeExpression& b) {
  if (names_zone(a) || names_zone(b)) return TimeMatch::unknown;
  const seconds half_day{std::chrono::hours{12}};
  const seconds turn = (*a.clock - *b.clock) % half_day;
  const seconds apart = std::min(turn < seconds{0} ? -turn : turn, half_day - (turn < seconds{0} ? -turn : turn));
  if (apart == seconds{0}) return TimeMatch::equal;
  return apart <= slack(a) + slack(b) + minutes{1} ? TimeMatch::compatible : TimeMatch::disjoint;
}

TimeMatch match_dated(const TimeExpression& a, const TimeExpression& b) {
  if (a.clock && b.clock && (half_open(a) || half_open(b)) && a.modifier <= TimeModifier::approx && b.modifier <= TimeModifier::approx) {
    if (!a.day_inferred && !b.day_inferred && !overlap(whole_days(*a.interval), whole_days(*b.interval))) return TimeMatch::disjoint;
    return match_on_dial(a, b);
  }
  if (a.day_inferred || b.day_inferred) return match_times_of_day(a, b);
  if (exact_clock(a) && exact_clock(b)) return match_clocks(a, b);
  // A part of the day or a whole day is local; a clock time of another zone need not fall into it.
  const bool zoned = (exact_clock(a) && names_zone(a)) || (exact_clock(b) && names_zone(b));
  if (zoned && (a.granularity == Granularity::part_of_day || b.granularity == Granularity::part_of_day))
    return match_across_unknown_zone(a, b);
  if (zoned && std::max(a.granularity, b.granularity) == Granularity::day) {
    const TimeMatch match = match_intervals(*a.interval, *b.interval);
    return match == TimeMatch::disjoint ? match_across_unknown_zone(a, b) : match;
  }
  return match_intervals(*a.interval, *b.interval);
}

// 03/04/2025 read the other way round, where both readings are possible.
std::optional<TimeExpression> other_reading(const TimeExpression& time) {
  if (!time.ambiguous || !time.year || !time.month || !time.day) return std::nullopt;
  if (!valid_date(*time.year, *time.day, *time.month)) return std::nullopt;
  TimeExpression other = time;
  std::swap(other.month, other.day);
  other.interval = unit_interval(make_day(*other.year, *other.month, *other.day), Granularity::day);
  return other;
}

// The weekday that a time falls on, stated or from its date.
std::optional<std::chrono::weekday> weekday_of(const TimeExpression& time) {
  if (time.weekday) return time.weekday;
  if (!time.interval || time.granularity > Granularity::day || time.day_inferred) return std::nullopt;
  return std::chrono::weekday{std::chrono::floor<days>(time.interval->begin)};
}

template <class T>
bool differ(const std::optional<T>& a, const std::optional<T>& b, bool& shared) {
  if (!a || !b) return false;
  shared = true;
  return *a != *b;
}

// The time of day that the words state, on a common day.
std::optional<TimeInterval> stated_time_of_day(const TimeExpression& time) {
  if (time.clock && !time.ambiguous) return TimeInterval{LocalDays{} + *time.clock, LocalDays{} + *time.clock + minutes{1}};
  if (time.part != PartOfDay::none) return part_interval(LocalDays{}, time.part);
  return std::nullopt;
}

// At least one of the two is dated by nothing.
TimeMatch match_stated(const TimeExpression& a, const TimeExpression& b) {
  bool shared = false;
  const auto month = [](const TimeExpression& t) { return t.month; };
  if (differ(a.year, b.year, shared) || differ(month(a), month(b), shared) || differ(a.day, b.day, shared))
    return TimeMatch::disjoint;
  if (differ(weekday_of(a), weekday_of(b), shared)) return TimeMatch::disjoint;
  const auto first = stated_time_of_day(a);
  const auto second = stated_time_of_day(b);
  if (first && second && a.utc_offset == b.utc_offset && !a.zone_region && !b.zone_region) {
    const bool meet = overlap(*first, *second) || overlap(shifted(*first, days{1}), *second) ||
                      overlap(*first, shifted(*second, days{1}));
    if (!meet && shared) return TimeMatch::disjoint;
  }
  return shared ? TimeMatch::compatible : TimeMatch::unknown;
}

bool refers_vaguely(const TimeExpression& time) { return time.value.ends_with("_REF"); }

TimeMatch match_points(const TimeExpression& a, const TimeExpression& b) {
  if (refers_vaguely(a) || refers_vaguely(b)) return TimeMatch::unknown;
  if (!a.interval || !b.interval) return match_stated(a, b);
  const TimeMatch match = match_dated(a, b);
  if (match != TimeMatch::disjoint) return match;
  if (const auto other = other_reading(a); other && match_dated(*other, b) != TimeMatch::disjoint) return TimeMatch::compatible;
  if (const auto other = other_reading(b); other && match_dated(a, *other) != TimeMatch::disjoint) return TimeMatch::compatible;
  return match;
}

struct Range {
  double low;
  double high;
};

// What an amount with its hedge allows, in days.
Range allowed(const TimeExpression& time, bool coarser) {
  const TimeAmount& amount = *time.amount;
  const double unit = days_in(amount.unit);
  Range range{amount.low * unit, amount.high * unit};
  switch (time.modifier) {
    case TimeModifier::approx: range = {range.low * 0.9, range.high * 1.1}; break;
    case TimeModifier::less_than: range.low *= 0.9; break;
    case TimeModifier::more_than:
    case TimeModifier::at_least: range.high = std::numeric_limits<double>::infinity(); break;
    case TimeModifier::at_most: range.low = 0; break;
    default: break;
  }
  if (coarser) range = {range.low - unit / 2, range.high + unit / 2};
  return range;
}

TimeMatch match_amounts(const TimeExpression& a, const TimeExpression& b) {
  if (!a.amount || !b.amount || a.amount->vague || b.amount->vague) return TimeMatch::unknown;
  if (*a.amount == *b.amount && a.modifier == b.modifier) return TimeMatch::equal;
  const double ua = days_in(a.amount->unit);
  const double ub = days_in(b.amount->unit);
  const Range first = allowed(a, ua > ub);
  const Range second = allowed(b, ub > ua);
  const double grain = std::min(ua, ub) * 1e-6;
  return first.low <= second.high + grain && second.low <= first.high + grain ? TimeMatch::compatible : TimeMatch::disjoint;
}

TimeMatch match_sets(const TimeExpression& a, const TimeExpression& b) {
  if (a.value == b.value && a.weekday == b.weekday && a.part == b.part) return TimeMatch::equal;
  if (a.weekday && b.weekday && *a.weekday != *b.weekday) return TimeMatch::disjoint;
  if (!a.weekday && !b.weekday) return match_amounts(a, b);
  return TimeMatch::unknown;
}

}  // namespace

TimeMatch compare_times(const TimeExpression& a, const TimeExpression& b) {
  if (is_point(a) && is_point(b)) return match_points(a, b);
  if (a.type != b.type) return TimeMatch::unknown;
  return a.type == TimeType::duration ? match_amounts(a, b) : match_sets(a, b);
}

}  // namespace tally::mention
