#include "mention/times/place.hpp"

#include <algorithm>

#include <cmath>
#include <cstdlib>

namespace tally::mention {
namespace {

using std::chrono::days;
using std::chrono::weekday;

enum class Lean { past, future, nearest };

// The grain that a draft's own words move in: a year is no hook for "the following day".
Granularity moving_grain(const Draft& draft) {
  if (draft.unit) return *draft.unit;
  if (draft.shift) return draft.shift->unit;
  return draft.weekday ? Granularity::week : Granularity::year;
}

// Which way a bare name points: by tense; "until" and "by" point ahead; a headline's present tells of the past.
Lean lean_of(const DraftSetting& setting) {
  if (setting.bearing == TimeBearing::since) return Lean::past;
  if (setting.tense == TimeTense::future) return Lean::future;
  if (setting.bearing == TimeBearing::until || setting.bearing == TimeBearing::by) {
    return setting.tense == TimeTense::past && setting.bearing == TimeBearing::by ? Lean::nearest : Lean::future;
  }
  if (setting.bearing == TimeBearing::from && setting.tense != TimeTense::past) return Lean::future;
  if (setting.tense == TimeTense::present) return setting.headline ? Lean::past : Lean::nearest;
  return setting.tense == TimeTense::past ? Lean::past : Lean::nearest;
}

int year_of(LocalDays day) { return static_cast<int>(civil(day).year()); }
unsigned month_of(LocalDays day) { return static_cast<unsigned>(civil(day).month()); }

constexpr unsigned season_month[] = {0, 3, 6, 9, 12};

// The first day of what a draft names within a year: month, day of the month, season, quarter, half.
std::optional<LocalDays> named_in_year(const Draft& draft, int year) {
  if (draft.month && draft.day) {
    if (!valid_date(year, *draft.month, *draft.day)) return std::nullopt;
    return make_day(year, *draft.month, *draft.day);
  }
  if (draft.month) return make_day(year, *draft.month, 1);
  if (draft.season) return make_day(year, season_month[draft.season], 1);
  if (draft.quarter) return make_day(year, draft.quarter * 3 - 2, 1);
  if (draft.half_year) return make_day(year, draft.half_year * 6 - 5, 1);
  return std::nullopt;
}

Granularity named_grain(const Draft& draft) {
  if (draft.day || draft.weekday) return Granularity::day;
  if (draft.month) return Granularity::month;
  if (draft.season) return Granularity::season;
  if (draft.quarter) return Granularity::quarter;
  return draft.half_year ? Granularity::half_year : Granularity::year;
}

std::optional<Placed> place_absolute(const Draft& draft) {
  if (draft.century) return Placed{make_day(*draft.century, 1, 1), Granularity::century};
  if (draft.decade) {
    const int first = *draft.decade < 100 ? 1900 + *draft.decade : *draft.decade;
    return Placed{make_day(first, 1, 1), Granularity::decade};
  }
  if (!draft.year) return std::nullopt;
  const auto named = named_in_year(draft, *draft.year);
  if (named) return Placed{*named, named_grain(draft)};
  if (draft.month && draft.day) return std::nullopt;
  return Placed{make_day(*draft.year, 1, 1), Granularity::year};
}

// "The race ends on Sunday": a weekday with a present tense is ahead.
Lean weekday_lean(const DraftSetting& setting) {
  const bool plan = setting.tense == TimeTense::present && !setting.headline;
  return plan ? Lean::future : lean_of(setting);
}

LocalDays weekday_near(LocalDays anchor, unsigned name, Lean lean) {
  const weekday wanted{name};
  return lean == Lean::future ? weekday_at_or_after(anchor, wanted) : weekday_at_or_before(anchor, wanted);
}

LocalDays weekday_directed(LocalDays anchor, unsigned name, int direction, Lean lean) {
  const weekday wanted{name};
  if (direction < 0) return weekday_at_or_before(anchor - days{1}, wanted);
  if (direction > 0) return weekday_at_or_after(anchor + days{1}, wanted);
  return lean == Lean::past ? weekday_at_or_before(anchor, wanted) : weekday_at_or_after(anchor, wanted);
}

// Of the years around the anchor, the one in which the name falls where the text leans.
std::optional<LocalDays> name_near(const Draft& draft, LocalDays anchor, Lean lean) {
  std::optional<LocalDays> best;
  const LocalDays from = unit_begin(anchor, named_grain(draft));
  for (int year = year_of(anchor) - 1; year <= year_of(anchor) + 1; ++year) {
    const auto day = named_in_year(draft, year);
    if (!day) continue;
    if (lean == Lean::past && *day > from) continue;
    if (lean == Lean::future && *day < from) continue;
    if (!best || std::abs((*day - anchor).count()) < std::abs((*best - anchor).count())) best = day;
  }
  return best;
}

// A date eleven months back would have its year said: when the other way is much nearer, that is meant.
std::optional<LocalDays> name_near_enough(const Draft& draft, LocalDays anchor, Lean lean) {
  constexpr int far = 270;
  constexpr int near = 75;
  const auto day = name_near(draft, anchor, lean);
  if (!day || draft.quarter || lean == Lean::nearest || std::abs((*day - anchor).count()) < far) return day;
  const auto other = name_near(draft, anchor, Lean::nearest);
  return other && std::abs((*other - anchor).count()) < near ? other : day;
}

std::optional<LocalDays> name_directed(const Draft& draft, LocalDays anchor, int direction) {
  const LocalDays current = unit_begin(anchor, named_grain(draft));
  if (direction == 0) return named_in_year(draft, year_of(anchor));
  const Lean lean = direction < 0 ? Lean::past : Lean::future;
  auto day = name_near(draft, direction < 0 ? current - days{1} : add_units(current, 1, named_grain(draft)), lean);
  // "last summer" is one that has ended.
  if (day && direction < 0 && add_units(*day, 1, named_grain(draft)) > anchor) day = add_units(*day, -1, Granularity::year);
  return day;
}

struct Hook {
  LocalDays day;
  Anchor anchor;
};

std::optional<Hook> hook_of(const Draft& draft, const TimeContext& context) {
  if (draft.event_anchored) return std::nullopt;
  if (draft.base == Base::context) {
    const auto& reference = context.reference;
    if (reference && reference->granularity <= moving_grain(draft)) return Hook{reference->day, Anchor::text};
    // "ended the day": without another day in the text, the day of the report.
    if (draft.shift || draft.direction != 0 || !context.published) return std::nullopt;
    return Hook{*context.published, Anchor::publication};
  }
  if (!context.published) return std::nullopt;
  return Hook{*context.published, Anchor::publication};
}

struct Finer {
  double ratio;
  Granularity unit;
};

Finer finer_unit(Granularity unit) {
  switch (unit) {
    case Granularity::century: return {100, Granularity::year};
    case Granularity::decade: return {10, Granularity::year};
    case Granularity::year: return {12, Granularity::month};
    case Granularity::month: return {30.4, Granularity::day};
    case Granularity::week: return {7, Granularity::day};
    default: return {1, unit};
  }
}

// Beyond what the calendar is good for: "65 million years ago".
bool out_of_reach(const Shift& shift) {
  constexpr double farthest = 10000 * 366.0;
  const double days_each = shift.unit >= Granularity::century ? 36525 : shift.unit >= Granularity::decade ? 3653
                         : shift.unit >= Granularity::half_year ? 366 : shift.unit >= Granularity::month ? 92 : 7;
  return std::abs(shift.low) * days_each > farthest;
}

// "three and a half years" in months, "half a decade" in years: whole steps of the finer unit.
Placed shifted(const Hook& hook, const Shift& shift) {
  double count = shift.low;
  Granularity unit = shift.unit;
  if (count != std::round(count)) {
    const Finer finer = finer_unit(unit);
    count *= finer.ratio;
    unit = finer.unit;
  }
  return {add_units(hook.day, static_cast<int>(std::lround(count)), unit), unit, hook.anchor};
}

// A name inside a directed unit: "Thursday last week", "March last year", "the 5th of this month".
std::optional<LocalDays> name_in_unit(const Draft& draft, LocalDays begin) {
  if (draft.unit == Granularity::week && draft.weekday) return weekday_at_or_after(begin, weekday{*draft.weekday});
  if (draft.unit == Granularity::year) return named_in_year(draft, year_of(begin));
  if (draft.unit == Granularity::month && draft.day) {
    if (!valid_date(year_of(begin), month_of(begin), *draft.day)) return std::nullopt;
    return make_day(year_of(begin), month_of(begin), *draft.day);
  }
  return std::nullopt;
}

bool names_something(const Draft& draft) {
  return draft.weekday || draft.month || draft.day || draft.season || draft.quarter || draft.half_year;
}

// "this weekend" and "the weekend" of a story told on Monday is the one before it.
bool weekend_past(const Draft& draft, const DraftSetting& setting, LocalDays day) {
  return draft.unit == Granularity::weekend && draft.direction == 0 && lean_of(setting) == Lean::past &&
         unit_begin(day, Granularity::weekend) > day;
}

std::optional<Placed> place_unit(const Draft& draft, const DraftSetting& setting, const Hook& hook) {
  const int step = weekend_past(draft, setting, hook.day) ? -1 : draft.direction.value_or(0) * draft.unit_factor;
  const LocalDays day = add_units(unit_begin(hook.day, *draft.unit), step, *draft.unit);
  if (!names_something(draft)) return Placed{day, *draft.unit, hook.anchor};
  const auto named = name_in_unit(draft, day);
  if (!named) return std::nullopt;
  return Placed{*named, named_grain(draft), hook.anchor};
}

std::optional<Placed> place_relative(const Draft& draft, const DraftSetting& setting, const TimeContext& context) {
  const auto hook = hook_of(draft, context);
  if (!hook) return std::nullopt;
  if (draft.shift) {
    if (draft.shift->unit < Granularity::day || out_of_reach(*draft.shift)) return std::nullopt;
    return shifted(*hook, *draft.shift);
  }
  if (draft.unit) return place_unit(draft, setting, *hook);
  const int direction = draft.direction.value_or(0);
  if (draft.weekday && !draft.day)
    return Placed{weekday_directed(hook->day, *draft.weekday, direction, lean_of(setting)), Granularity::day, hook->anchor};
  const auto day = name_directed(draft, hook->day, direction);
  if (!day) return std::nullopt;
  return Placed{*day, named_grain(draft), hook->anchor};
}

// A clock time or part of the day alone: the day spoken of, else the day of publication.
std::optional<Placed> place_time_only(const TimeContext& context) {
  if (context.reference && context.reference->granularity <= Granularity::day)
    return Placed{context.reference->day, Granularity::day, Anchor::text, true};
  if (context.published) return Placed{*context.published, Granularity::day, Anchor::publication, true};
  return std::nullopt;
}

// "Sunday, September 3" without a year is told of the year in which it was a Sunday, if the text speaks of that year; if
// only the calendar speaks for another year, which one is meant stays open.
void check_weekday(const Draft& draft, const TimeContext& context, Placed& placed) {
  if (!draft.weekday || !draft.day || weekday{placed.day} == weekday{*draft.weekday}) return;
  const auto falls_right = [&](int year) {
    const auto day = named_in_year(draft, year);
    return day && weekday{*day} == weekday{*draft.weekday};
  };
  const int year = year_of(placed.day);
  if (context.reference && falls_right(year_of(context.reference->day))) {
    placed = {*named_in_year(draft, year_of(context.reference->day)), Granularity::day, Anchor::text};
  } else if (const auto stated = std::find_if(context.years.rbegin(), context.years.rend(), falls_right); stated != context.years.rend()) {
    placed = {*named_in_year(draft, *stated), Granularity::day, Anchor::text};
  } else if (falls_right(year - 1) || falls_right(year + 1)) {
    placed.year_unsure = true;
  }
}

std::optional<Placed> place_nearest(const Draft& draft, const DraftSetting& setting, const TimeContext& context) {
  if (draft.event_anchored) return std::nullopt;
  if (!names_something(draft)) return place_time_only(context);
  const auto& reference = context.reference;
  if (reference && reference->year_stated && reference->sentence == setting.sentence && !draft.weekday) {
    if (const auto day = named_in_year(draft, year_of(reference->day)))
      return Placed{*day, named_grain(draft), Anchor::text};
  }
  if (setting.closes_range && reference) {  // "from April to June": the first June after that April
    const auto day = draft.weekday ? std::optional(weekday_at_or_after(reference->day, weekday{*draft.weekday}))
                                   : name_near(draft, reference->day, Lean::future);
    if (day && !draft.day) return Placed{*day, named_grain(draft), Anchor::text};
  }
  if (!context.published) return std::nullopt;
  const Lean lean = lean_of(setting);
  if (draft.weekday && !draft.day)
    return Placed{weekday_near(*context.published, *draft.weekday, weekday_lean(setting)), Granularity::day, Anchor::publication};
  const bool whole_month = !draft.day && lean == Lean::nearest && setting.bearing != TimeBearing::by;
  const auto day = name_near_enough(draft, *context.published, whole_month ? Lean::past : lean);
  if (!day) return std::nullopt;
  Placed placed{*day, named_grain(draft), Anchor::publication};
  check_weekday(draft, context, placed);
  return placed;
}

}  // namespace

std::optional<Placed> place(const Draft& draft, const DraftSetting& setting, const TimeContext& context) {
  if (auto placed = place_absolute(draft)) return placed;
  if (draft.base == Base::nearest) return place_nearest(draft, setting, context);
  if (draft.base == Base::none) return std::nullopt;
  return place_relative(draft, setting, context);
}

}  // namespace tally::mention
