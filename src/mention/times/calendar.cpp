#include "mention/times/calendar.hpp"

namespace tally::mention {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_seconds;
using std::chrono::Monday;
using std::chrono::months;
using std::chrono::round;
using std::chrono::seconds;
using std::chrono::weekday;
using std::chrono::year_month;
using std::chrono::year_month_day;

int floor_to(int value, int step) { return value >= 0 ? value / step * step : -((-value + step - 1) / step * step); }

LocalDays add_months(LocalDays day, int count) {
  const year_month_day date = civil(day);
  const year_month target = date.year() / date.month() + months{count};
  const year_month_day moved = target / date.day();
  return LocalDays{moved.ok() ? moved : year_month_day{target / std::chrono::last}};
}

LocalDays year_begin(LocalDays day, int step) {
  return make_day(floor_to(static_cast<int>(civil(day).year()), step), 1, 1);
}

LocalDays month_begin(LocalDays day, unsigned step) {
  const year_month_day date = civil(day);
  const unsigned month = static_cast<unsigned>(date.month());
  return make_day(static_cast<int>(date.year()), (month - 1) / step * step + 1, 1);
}

struct Hours {
  int from;
  int to;
};

// Past 24 reaches into the next day, below 0 into the day before. Generous: they serve to find what cannot be meant.
Hours hours_of(PartOfDay part) {
  switch (part) {
    case PartOfDay::early_hours: return {0, 6};
    case PartOfDay::dawn: return {3, 9};
    case PartOfDay::morning: return {0, 12};
    case PartOfDay::midday: return {11, 15};
    case PartOfDay::afternoon: return {12, 18};
    case PartOfDay::evening: return {16, 24};
    case PartOfDay::dusk: return {15, 23};
    case PartOfDay::night: return {18, 30};
    case PartOfDay::overnight: return {18, 33};
    case PartOfDay::daytime: return {6, 20};
    case PartOfDay::none: break;
  }
  return {0, 24};
}

}  // namespace

year_month_day civil(LocalDays day) { return year_month_day{day}; }

LocalDays make_day(int y, unsigned m, unsigned d) {
  return LocalDays{year_month_day{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}}};
}

bool valid_date(int y, unsigned m, unsigned d) {
  return year_month_day{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}}.ok();
}

IsoWeek iso_week(LocalDays day) {
  const LocalDays thursday = weekday_at_or_before(day, Monday) + days{3};
  const int y = static_cast<int>(civil(thursday).year());
  const auto since = thursday - make_day(y, 1, 1);
  return {y, static_cast<unsigned>(since.count() / 7) + 1};
}

LocalDays weekday_at_or_before(LocalDays day, weekday wanted) { return day - (weekday{day} - wanted); }
LocalDays weekday_at_or_after(LocalDays day, weekday wanted) { return day + (wanted - weekday{day}); }

LocalDays unit_begin(LocalDays day, Granularity unit) {
  switch (unit) {
    case Granularity::weekend: return weekday_at_or_before(day, Monday) + days{5};
    case Granularity::week: return weekday_at_or_before(day, Monday);
    case Granularity::month: return month_begin(day, 1);
    case Granularity::season:
    case Granularity::quarter: return month_begin(day, 3);
    case Granularity::half_year: return month_begin(day, 6);
    case Granularity::year: return year_begin(day, 1);
    case Granularity::decade: return year_begin(day, 10);
    case Granularity::century: return year_begin(day, 100);
    default: return day;
  }
}

LocalDays add_units(LocalDays day, int count, Granularity unit) {
  switch (unit) {
    case Granularity::day: return day + days{count};
    case Granularity::weekend:
    case Granularity::week: return day + days{7 * count};
    case Granularity::month: return add_months(day, count);
    case Granularity::season:
    case Granularity::quarter: return add_months(day, 3 * count);
    case Granularity::half_year: return add_months(day, 6 * count);
    case Granularity::year: return add_months(day, 12 * count);
    case Granularity::decade: return add_months(day, 120 * count);
    case Granularity::century: return add_months(day, 1200 * count);
    default: return day;
  }
}

TimeInterval days_interval(LocalDays first, LocalDays past_last) { return {first, past_last}; }

TimeInterval unit_interval(LocalDays day, Granularity unit) {
  const LocalDays begin = unit_begin(day, unit);
  if (unit == Granularity::weekend) return days_interval(begin, begin + days{2});
  const bool below_day = unit < Granularity::day;
  return days_interval(begin, add_units(begin, 1, below_day ? Granularity::day : unit));
}

TimeInterval part_interval(LocalDays day, PartOfDay part) {
  const Hours range = hours_of(part);
  return {day + hours{range.from}, day + hours{range.to}};
}

TimeInterval edge_interval(TimeInterval whole, TimeModifier edge) {
  const seconds length = whole.end - whole.begin;
  const auto at = [&](int percent) {
    const local_seconds exact = whole.begin + length / 100 * percent;
    return length > days{2} ? local_seconds{round<days>(exact)} : local_seconds{round<hours>(exact)};
  };
  switch (edge) {
    case TimeModifier::start: return {whole.begin, at(40)};
    case TimeModifier::mid: return {at(25), at(75)};
    case TimeModifier::end: return {at(60), whole.end};
    default: return whole;
  }
}

}  // namespace tally::mention
