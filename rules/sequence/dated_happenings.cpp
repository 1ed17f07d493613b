#include "dated_happenings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "mention/time_compare.hpp"

namespace tally::rules {
namespace {

using align::HappeningFrame;
using align::ToldTime;
using mention::DayRange;
using mention::Granularity;
using mention::TimeBearing;
using mention::TimeExpression;

double middle(const DayRange& range) { return (range.low + std::min(range.high, range.low * 2 + 1)) / 2; }

bool told_as_done(const ToldTime& told) {
  const claim::Qualifiers& q = told.qualifiers;
  return q.polarity == claim::Polarity::positive && q.certainty != claim::Certainty::possible;
}

}  // namespace

bool can_reckon(const TimeExpression& time, Granularity unit) {
  // "Eight days later" is a day, "two months later" is none.
  const bool exact = !time.amount || (time.amount->low == time.amount->high && time.amount->unit <= Granularity::day);
  if (!time.interval || time.ambiguous || !exact) return false;
  if (time.modifier != mention::TimeModifier::none && time.modifier != mention::TimeModifier::approx) return false;
  if (unit <= Granularity::hour) return time.clock.has_value() && !time.zone_region;
  if (unit <= Granularity::week) return time.granularity <= Granularity::day && !time.day_inferred;
  if (unit <= Granularity::quarter) return time.granularity <= Granularity::month && !time.day_inferred;
  return time.granularity <= Granularity::year && !time.day_inferred;
}

std::optional<DayRange> misfit(const TimeExpression& length, const TimeExpression& from, const TimeExpression& to) {
  const auto stated = mention::length_of(length);
  const auto way = mention::elapsed(from, to);
  if (!stated || !way || mention::fits(*stated, *way)) return std::nullopt;
  constexpr double farthest = 5;
  const double a = middle(*stated);
  const double b = middle(*way);
  if (a <= 0 || b <= 0 || a > farthest * b || b > farthest * a) return std::nullopt;
  return way;
}

std::string shown_length(const DayRange& way) {
  const double days = middle(way);
  constexpr double seconds = 86400;
  if (days * seconds < 120) return fmt::format("{:.0f} seconds", days * seconds);
  if (days * 24 < 2) return fmt::format("{:.0f} minutes", days * 1440);
  if (days < 2) return fmt::format("{:.1f} hours", days * 24);
  if (days < 100) return fmt::format("{:.0f} days", days);
  if (days < 900) return fmt::format("{:.0f} months", days / mention::days_in(Granularity::month));
  return fmt::format("{:.0f} years", days / mention::days_in(Granularity::year));
}

const ToldTime* DatedHappenings::find(const HappeningFrame& frame, ingest::ArticleId home, Granularity unit) const {
  std::set<std::size_t> places;
  for (const std::string& kind : frame.kinds) {
    const auto& with = told_.with_kind(kind);
    places.insert(with.begin(), with.end());
  }
  std::vector<const ToldTime*> same;
  std::vector<const ToldTime*> alike;
  for (const std::size_t place : places) {
    const ToldTime& told = told_.all()[place];
    if (told.reckoned || !told_as_done(told) || !can_reckon(told.time, unit)) continue;
    const bool point = told.time.bearing == TimeBearing::at || told.time.bearing == TimeBearing::during ||
                       told.time.bearing == TimeBearing::since || told.time.bearing == TimeBearing::from;
    if (!point) continue;
    if (told_.same_happening(frame, told.frame)) same.push_back(&told);
    if (!told_.may_be_one(frame, told.frame)) continue;
    const bool phrase = frame.event == nullptr;  // "that call"
    const bool shares = !align::shared_terms(frame.core, told.frame.core).empty() || frame.core.empty();
    if (phrase || shares) alike.push_back(&told);
  }
  return agreed(same.empty() ? alike : same, home);
}

const ToldTime* DatedHappenings::agreed(const std::vector<const ToldTime*>& accounts, ingest::ArticleId home) const {
  const ToldTime* best = nullptr;
  for (const ToldTime* told : accounts) {
    if (best != nullptr && mention::compare_times(best->time, told->time) == mention::TimeMatch::disjoint) return nullptr;
    if (best == nullptr || (best->article != home && told->article == home)) best = told;
  }
  return best;
}

}  // namespace tally::rules
