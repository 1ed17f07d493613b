#include "mention/times/resolve.hpp"

#include "mention/times/place.hpp"
#include "mention/times/value.hpp"

namespace tally::mention {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

void copy_stated(const Draft& draft, TimeExpression& time) {
  time.type = draft.type;
  time.modifier = draft.modifier;
  time.year = draft.year;
  time.month = draft.month;
  time.day = draft.day;
  if (draft.weekday) time.weekday = std::chrono::weekday{*draft.weekday};
  if (draft.clock) time.clock = hours{draft.clock->hour} + minutes{draft.clock->minute} + seconds{draft.clock->second};
  if (draft.utc_offset) time.utc_offset = minutes{*draft.utc_offset};
  time.zone_region = draft.zone_region;
  time.zone_local = draft.zone_local;
  time.part = draft.part;
  time.amount = draft.amount;
  time.ambiguous = draft.ambiguous;
  time.deictic = draft.base == Base::publication;
}

Granularity stated_grain(const Draft& draft) {
  if (draft.clock) return draft.clock->precision;
  if (draft.part != PartOfDay::none) return Granularity::part_of_day;
  if (draft.day || draft.weekday) return Granularity::day;
  if (draft.month) return Granularity::month;
  if (draft.season) return Granularity::season;
  if (draft.quarter) return Granularity::quarter;
  if (draft.half_year) return Granularity::half_year;
  if (draft.unit) return *draft.unit;
  if (draft.shift) return draft.shift->unit;
  if (draft.decade) return Granularity::decade;
  return draft.century ? Granularity::century : draft.year ? Granularity::year : Granularity::day;
}

// The clock time with its half of the day, where a part of the day tells it ("half past nine in the evening").
std::optional<seconds> clock_of_day(const Draft& draft) {
  const ClockTime& clock = *draft.clock;
  const seconds time = hours{clock.hour} + minutes{clock.minute} + seconds{clock.second};
  if (!clock.twelve_hour) return time;
  const seconds morning = clock.hour == 12 ? time - hours{12} : time;
  switch (draft.part) {
    case PartOfDay::early_hours: case PartOfDay::dawn: case PartOfDay::morning: return morning;
    case PartOfDay::midday: return clock.hour == 11 ? morning : morning + hours{12};
    case PartOfDay::afternoon: case PartOfDay::evening: case PartOfDay::dusk: return morning + hours{12};
    case PartOfDay::night: return clock.hour >= 6 && clock.hour < 12 ? morning + hours{12} : morning;
    default: return std::nullopt;
  }
}

seconds grain_length(Granularity grain) {
  if (grain == Granularity::second) return seconds{1};
  return grain == Granularity::minute ? seconds{minutes{1}} : seconds{hours{1}};
}

void date_clock(const Draft& draft, LocalDays day, TimeExpression& time) {
  const auto clock = clock_of_day(draft);
  if (!clock) {  // both halves are possible: only the day is sure
    time.ambiguous = true;
    time.interval = unit_interval(day, Granularity::day);
    return;
  }
  time.clock = clock;
  time.interval = TimeInterval{day + *clock, day + *clock + grain_length(draft.clock->precision)};
}

TimeInterval shift_interval(const Placed& placed, const Draft& draft) {
  const TimeInterval unit = unit_interval(placed.day, placed.granularity);
  if (placed.granularity <= Granularity::day) return unit;
  const seconds half = (unit.end - unit.begin) / 2;
  static_cast<void>(draft);
  return {unit.begin - half, unit.end + half};
}

TimeInterval span_of_names(const Placed& placed, const Draft& draft) {
  if (draft.last_day) {
    const auto date = civil(placed.day);
    const LocalDays last = make_day(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                    static_cast<unsigned>(*draft.last_day));
    return days_interval(placed.day, last + days{1});
  }
  if (draft.last_year) return days_interval(placed.day, make_day(*draft.last_year + 1, 1, 1));
  if (draft.season) return {add_units(placed.day, -1, Granularity::month), add_units(placed.day, 4, Granularity::month)};
  if (draft.fiscal)  // financial years begin between April and October, some with the calendar's
    return {add_units(placed.day, -1, Granularity::year), add_units(placed.day, 2, Granularity::year)};
  if (draft.shift) return shift_interval(placed, draft);
  return unit_interval(placed.day, placed.granularity);
}

// "earlier this week" ends, "later this month" begins on the day of writing.
void cut_at(LocalDays day, TimeModifier modifier, TimeInterval& interval) {
  if (modifier == TimeModifier::before && interval.end > day + days{1}) interval.end = day + days{1};
  if (modifier == TimeModifier::after && interval.begin < day) interval.begin = day;
  if (interval.end < interval.begin) interval.end = interval.begin;
}

void widen(TimeInterval& interval) {
  const seconds length = interval.end - interval.begin;
  const seconds margin = length < hours{2} ? seconds{minutes{30}} : length / 2;
  interval = {interval.begin - margin, interval.end + margin};
}

void modify(const Draft& draft, const TimeContext& context, TimeExpression& time) {
  if (!time.interval) return;
  switch (draft.modifier) {
    case TimeModifier::start: case TimeModifier::mid: case TimeModifier::end:
      time.interval = edge_interval(*time.interval, draft.modifier);
      break;
    case TimeModifier::before: case TimeModifier::after:
      if (draft.has_time() && draft.clock) {
        const seconds hour = hours{1};
        if (draft.modifier == TimeModifier::before) time.interval->begin -= hour;
        else time.interval->end += hour;
      } else if (context.published) {
        cut_at(*context.published, draft.modifier, *time.interval);
      }
      break;
    case TimeModifier::approx: widen(*time.interval); break;
    default: break;
  }
}

std::string range_value(const Placed& placed, const Draft& draft) {
  const std::string first = date_value(placed.day, placed.granularity, draft);
  if (draft.last_year) return first + "/" + std::to_string(*draft.last_year);
  if (!draft.last_day) return first;
  const auto date = civil(placed.day);
  const LocalDays last = make_day(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                  static_cast<unsigned>(*draft.last_day));
  return first + "/" + date_value(last, Granularity::day, draft);
}

void date_it(const Draft& draft, const Placed& placed, const TimeContext& context, TimeExpression& time) {
  time.anchor = placed.anchor;
  time.day_inferred = placed.inferred;
  time.ambiguous |= placed.year_unsure;
  time.granularity = draft.has_time() ? stated_grain(draft) : placed.granularity;
  if (draft.clock) {
    date_clock(draft, placed.day, time);
  } else if (draft.part != PartOfDay::none) {
    // "overnight" in a report tells of the night before.
    const bool night_before = draft.part == PartOfDay::overnight && !draft.names_day();
    time.interval = part_interval(night_before ? placed.day - days{1} : placed.day, draft.part);
  } else {
    time.interval = span_of_names(placed, draft);
  }
  modify(draft, context, time);
  Draft shown = draft;
  if (draft.clock && clock_of_day(draft)) shown.clock->hour = static_cast<int>(*time.clock / hours{1});
  time.value = range_value(placed, draft) + time_suffix(shown);
}

const char* reference_value(int reference) {
  return reference < 0 ? "PAST_REF" : reference > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

TimeExpression timeless(const Draft& draft, TimeExpression time) {
  if (draft.reference) {
    time.value = reference_value(*draft.reference);
    time.granularity = Granularity::year;
    return time;
  }
  if (draft.amount) {
    time.value = amount_value(*draft.amount);
    time.granularity = draft.amount->unit;
    if (draft.type == TimeType::set && draft.weekday) time.value = open_value(draft);
    time.anchor = Anchor::absolute;
  }
  return time;
}

void move_reference(const Draft& draft, const DraftSetting& setting, const Placed& placed, TimeContext& context) {
  if (draft.year) context.years.push_back(*draft.year);
  if (placed.inferred || placed.granularity > Granularity::year || draft.last_year) return;
  // "the lowest since 1983" tells of the background, not of what goes on.
  if (setting.bearing == TimeBearing::since || setting.bearing == TimeBearing::until) return;
  context.reference = TimeReference{placed.day, placed.granularity, setting.span, setting.sentence,
                                    draft.year.has_value() || placed.anchor == Anchor::text};
}

// "several weeks ago", "hours later": a stretch whose length nobody counted.
bool uncounted(const Draft& draft) {
  return draft.shift && (draft.shift->vague || draft.shift->low != draft.shift->high ||
                         draft.shift->unit < Granularity::day);
}

TimeExpression resolve_uncounted(const Draft& draft, TimeExpression time) {
  const Shift& shift = *draft.shift;
  time.granularity = shift.unit;
  const bool open_stretch = draft.base != Base::publication || shift.unit < Granularity::day;
  time.value = open_stretch ? amount_value(*draft.amount) : shift.low < 0 ? "PAST_REF" : "FUTURE_REF";
  return time;
}

// "The call came at 2.38am and the first engine at 2.44": accounts go on, and the next hour is of the same half, or of the
// one that follows.
void continue_clock(Draft& draft, const DraftSetting& setting, const TimeContext& context) {
  if (!draft.clock || !draft.clock->twelve_hour || draft.part != PartOfDay::none || draft.names_day()) return;
  if (!context.clock || setting.sentence > context.clock_sentence + 1) return;
  constexpr seconds longest = hours{6};
  for (const int half : {0, 12}) {
    const seconds time = hours{draft.clock->hour % 12 + half} + minutes{draft.clock->minute} + seconds{draft.clock->second};
    if (time < *context.clock || time - *context.clock > longest) continue;
    draft.clock->hour = draft.clock->hour % 12 + half;
    draft.clock->twelve_hour = false;
    return;
  }
}

TimeExpression resolve_draft(const Draft& draft, const DraftSetting& setting, TimeContext& context) {
  TimeExpression time;
  copy_stated(draft, time);
  time.bearing = setting.bearing;
  time.granularity = stated_grain(draft);
  if (draft.reference || draft.type == TimeType::duration || draft.type == TimeType::set) return timeless(draft, time);
  if (uncounted(draft)) return resolve_uncounted(draft, time);
  const auto placed = place(draft, setting, context);
  if (!placed) {
    time.value = open_value(draft);
    return time;
  }
  if (placed->anchor == Anchor::text && context.reference) time.anchor_span = context.reference->span;
  date_it(draft, *placed, context, time);
  move_reference(draft, setting, *placed, context);
  return time;
}

}  // namespace

TimeExpression resolve(Draft draft, const DraftSetting& setting, TimeContext& context) {
  continue_clock(draft, setting, context);
  TimeExpression time = resolve_draft(draft, setting, context);
  if (time.clock && !time.ambiguous && !draft.utc_offset && !draft.zone_region) {
    context.clock = time.clock;
    context.clock_sentence = setting.sentence;
  }
  return time;
}

}  // namespace tally::mention
