#include "mention/time_elapsed.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tally::mention {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr double slightly = 1e-6;

double in_days(seconds time) { return static_cast<double>(time.count()) / 86400.0; }

// A clock time is a moment, told to the minute or to the hour; a date is somewhere in its day, month or year.
struct Ends {
  std::chrono::local_seconds begin;
  std::chrono::local_seconds end;
};

Ends ends_of(const TimeExpression& time) {
  Ends ends{time.interval->begin, time.interval->end};
  if (time.clock && time.granularity <= Granularity::hour) {
    if (time.modifier == TimeModifier::none) ends.end = ends.begin + minutes{1};
    const seconds offset = time.utc_offset.value_or(minutes{0});
    ends = {ends.begin - offset, ends.end - offset};
  }
  return ends;
}

bool comparable(const TimeExpression& a, const TimeExpression& b) {
  if (!a.interval || !b.interval || a.ambiguous || b.ambiguous) return false;
  if (a.type == TimeType::duration || b.type == TimeType::duration || a.type == TimeType::set) return false;
  return a.utc_offset.has_value() == b.utc_offset.has_value() && a.zone_region == b.zone_region &&
         a.zone_local == b.zone_local;  // "took off at 2.10am ... landed at 6.55am local time"
}

// Clock times of which only the time of day is sure: the next such time after the first.
bool wraps(const TimeExpression& from, const TimeExpression& to) {
  return (from.day_inferred || to.day_inferred) && from.clock && to.clock;
}

}  // namespace

double days_in(Granularity unit) {
  switch (unit) {
    case Granularity::second: return 1.0 / 86400;
    case Granularity::minute: return 1.0 / 1440;
    case Granularity::hour: return 1.0 / 24;
    case Granularity::part_of_day:
    case Granularity::day: return 1;
    case Granularity::weekend: return 2;
    case Granularity::week: return 7;
    case Granularity::month: return 30.436875;
    case Granularity::season:
    case Granularity::quarter: return 91.310625;
    case Granularity::half_year: return 182.62125;
    case Granularity::year: return 365.2425;
    case Granularity::decade: return 3652.425;
    case Granularity::century: return 36524.25;
  }
  return 1;
}

std::optional<DayRange> length_of(const TimeExpression& time) {
  if (!time.amount || time.amount->vague) return std::nullopt;
  const TimeAmount& amount = *time.amount;
  const double unit = days_in(amount.unit);
  const double low = amount.low * unit;
  const double high = amount.high * unit;
  switch (time.modifier) {
    case TimeModifier::approx: return DayRange{std::min(low - unit, low * 0.85), std::max(high + unit, high * 1.15)};
    case TimeModifier::less_than: return DayRange{std::min(low - 0.75 * unit, low * 0.85), high + unit * slightly};
    case TimeModifier::more_than: return DayRange{low, std::max(high + unit, high * 1.2)};
    case TimeModifier::at_least: return DayRange{low, std::numeric_limits<double>::infinity()};
    case TimeModifier::at_most: return DayRange{0, high};
    default: break;
  }
  // Round numbers of years are told for those around them.
  const bool round = amount.unit >= Granularity::year && amount.low >= 20 && std::fmod(amount.low, 10) == 0;
  if (round) return DayRange{low * 0.92, high * 1.08};
  // A fraction ("two and a half hours") or a fine count is told more exactly than a whole number of years.
  const bool fine = amount.low != std::floor(amount.low) || amount.low > 20;
  const double below = fine ? std::max(0.03 * low, unit * 0.3) : 0.6 * unit;
  const double above = fine ? std::max(0.03 * high, unit * 0.3) : unit - slightly;
  if (amount.unit <= Granularity::day) return DayRange{low - std::max(below, slightly), high + std::max(below, slightly)};
  return DayRange{low - below, high + above};
}

std::optional<DayRange> elapsed(const TimeExpression& from, const TimeExpression& to) {
  if (!comparable(from, to)) return std::nullopt;
  const Ends a = ends_of(from);
  Ends b = ends_of(to);
  if (wraps(from, to)) {
    while (b.begin < a.begin) b = {b.begin + days{1}, b.end + days{1}};
    while (b.begin >= a.begin + days{1}) b = {b.begin - days{1}, b.end - days{1}};
  }
  DayRange way{in_days(b.begin - a.end), in_days(b.end - a.begin)};
  if (way.high <= 0 || b.begin < a.begin) return std::nullopt;
  way.low = std::max(way.low, 0.0);
  // Whole days: 10 to 27 March is 17 days, or 18 with both its ends.
  return way;
}

bool fits(const DayRange& length, const DayRange& way) { return length.low <= way.high && way.low <= length.high; }

}  // namespace tally::mention
