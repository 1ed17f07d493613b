#include "mention/time_exclusion.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "mention/time_compare.hpp"
#include "mention/time_elapsed.hpp"

namespace tally::mention {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

seconds gap(const TimeInterval& a, const TimeInterval& b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return b.end <= a.begin ? a.begin - b.end : seconds{0};
}

seconds roundness(const TimeExpression& time) {
  if (!time.clock) return minutes{30};
  const auto minute = std::chrono::duration_cast<minutes>(*time.clock).count() % 60;
  if (time.modifier == TimeModifier::approx || minute % 30 == 0) return minutes{20};
  return minute % 5 == 0 ? minutes{6} : minutes{2};
}

std::optional<seconds> apart_on_dial(const TimeExpression& a, const TimeExpression& b) {
  if (!a.clock || !b.clock || !(a.ambiguous || b.ambiguous)) return std::nullopt;
  const seconds turn = std::chrono::abs(*a.clock - *b.clock) % hours{12};
  return std::min(turn, seconds{hours{12}} - turn);
}

namespace {

bool is_night(const TimeExpression& time) {
  const bool part = time.part == PartOfDay::night || time.part == PartOfDay::evening || time.part == PartOfDay::early_hours ||
                    time.part == PartOfDay::overnight || time.part == PartOfDay::dawn;
  return part || (time.clock && (*time.clock < hours{6} || *time.clock >= hours{18}));
}

// "Shortly after six" and "6.12", of which one has a day that nothing dates.
bool near_clocks(const TimeExpression& a, const TimeExpression& b) {
  if (!a.clock || !b.clock) return false;
  const seconds apart = std::chrono::abs(*a.clock - *b.clock);
  return std::min(apart, seconds{hours{24}} - apart) < std::max(roundness(a), roundness(b));
}

// "About 30 years ago" is no year.
bool is_round_shift(const TimeExpression& time) {
  return time.amount && time.amount->unit >= Granularity::year && time.amount->low >= 10 && std::fmod(time.amount->low, 5) == 0;
}

seconds slack(const TimeExpression& a, const TimeExpression& b) {
  const Granularity coarse = std::max(a.granularity, b.granularity);
  if (coarse <= Granularity::hour) return std::max(roundness(a), roundness(b));
  if (coarse == Granularity::part_of_day) return hours{2};
  seconds out{0};
  for (const TimeExpression* time : {&a, &b}) {
    if (!time->amount || time->amount->unit <= Granularity::day) continue;
    out += seconds{static_cast<std::int64_t>(0.6 * 86400 * days_in(time->amount->unit))};
  }
  return out;
}

}  // namespace

bool exclude(const TimeExpression& a, const TimeExpression& b) {
  if (is_round_shift(a) || is_round_shift(b)) return false;
  if (compare_times(a, b) != TimeMatch::disjoint) return false;
  if (!a.interval || !b.interval) return !near_clocks(a, b);
  if (const auto apart = apart_on_dial(a, b)) return *apart >= std::max(roundness(a), roundness(b));
  const seconds between = gap(*a.interval, *b.interval);
  // The evening of one day is the next one elsewhere, and in the mouth of who tells of the night.
  const bool days_meet = between < hours{12} && std::max(a.granularity, b.granularity) == Granularity::day;
  if (days_meet && (is_night(a) || is_night(b))) return false;
  return between >= slack(a, b) || a.day_inferred || b.day_inferred;
}

}  // namespace tally::mention
