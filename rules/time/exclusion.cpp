#include "exclusion.hpp"

#include <algorithm>

#include "align/happening_class.hpp"
#include "language/word_set.hpp"
#include "mention/time_compare.hpp"
#include "mention/time_exclusion.hpp"
#include "rule/days_apart.hpp"

namespace tally::rules {
namespace {

using align::Story;
using align::ToldTime;
using mention::gap;
using mention::Granularity;
using mention::roundness;
using mention::TimeBearing;
using mention::TimeExpression;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// "Just before seven" is near it; "earlier this week" and "before 1990" are no points.
bool told_as_point(const TimeExpression& time) {
  switch (time.bearing) {
    case TimeBearing::at:
    case TimeBearing::during:
    case TimeBearing::within:
      return time.clock || (time.modifier != mention::TimeModifier::before && time.modifier != mention::TimeModifier::after);
    default: return false;
  }
}

// "From Monday 16 March" and "from Monday 23 March"; "until Friday" twice.
bool told_as_one_end(const TimeExpression& a, const TimeExpression& b) {
  const bool end = a.bearing == TimeBearing::from || a.bearing == TimeBearing::until;
  const auto exact = [](const TimeExpression& time) { return time.modifier == mention::TimeModifier::none && time.granularity <= Granularity::day; };
  return end && a.bearing == b.bearing && exact(a) && exact(b);
}

bool same_phase(const Story& story, const ToldTime& a, const ToldTime& b) {
  if (a.planned != b.planned) return false;
  if (!a.planned) return true;
  // Plans change within days.
  constexpr int soon = 2;
  return rule::days_apart(story, a.article, b.article).value_or(0) <= soon;
}

bool names_only_weekday(const TimeExpression& time) { return time.weekday && !time.day; }

// "Thursday" and "the same day" mean another day in every week.
bool hangs_on_week(const TimeExpression& time) { return names_only_weekday(time) || time.deictic || time.amount || !time.interval; }

std::optional<std::chrono::weekday> weekday_of(const TimeExpression& time) {
  if (time.weekday) return time.weekday;
  if (!time.interval || time.granularity > Granularity::day || time.day_inferred) return std::nullopt;
  return std::chrono::weekday{std::chrono::floor<days>(time.interval->begin)};
}

// Told of what had happened when it was written, and the other day had yet to come.
bool later_than_written(const ToldTime& bare, const ToldTime& other) {
  if (!bare.written || bare.planned || !names_only_weekday(bare.time) || !other.time.interval || other.time.day_inferred) return false;
  return other.time.interval->begin >= *bare.written + days{1};
}

// A bare weekday may be of this week or the last.
bool same_weekday(const ToldTime& told, const ToldTime& other) {
  const TimeExpression& a = told.time;
  const TimeExpression& b = other.time;
  if (!names_only_weekday(a) && !names_only_weekday(b)) return false;
  if (later_than_written(told, other) || later_than_written(other, told)) return false;
  const auto x = weekday_of(a);
  const auto y = weekday_of(b);
  return x && y && *x == *y && !(a.clock && b.clock);
}

bool tells_time_of_day(const TimeExpression& time) { return time.clock || time.part != mention::PartOfDay::none; }

// "Just after 7am on Tuesday" and "late on Tuesday afternoon", whichever week it was.
bool exclude_times_of_day(TimeExpression a, TimeExpression b) {
  if (!tells_time_of_day(a) || !tells_time_of_day(b)) return false;
  if (!a.interval || !b.interval) return mention::compare_times(a, b) == mention::TimeMatch::disjoint;
  constexpr hours margin{2};
  const auto on_first_day = [&](const TimeExpression& time) {
    const auto shift = std::chrono::floor<days>(time.interval->begin);
    return mention::TimeInterval{std::chrono::local_seconds{time.interval->begin - shift}, std::chrono::local_seconds{time.interval->end - shift}};
  };
  a.interval = on_first_day(a);
  b.interval = on_first_day(b);
  const auto late = [&](const mention::TimeInterval& i) { return i.end > std::chrono::local_seconds{days{1}}; };
  return !late(*a.interval) && !late(*b.interval) && gap(*a.interval, *b.interval) >= margin;
}


// What happens to one person or thing once in its life.
bool only_once(const ToldTime& told) {
  const std::string& happening = told.frame.happening;
  const auto recurrence = align::recurrence_of(happening);
  return recurrence == align::Recurrence::never || recurrence == align::Recurrence::personal || happening == "found" || happening == "build";
}

bool names_month_and_year(const TimeExpression& time) { return time.interval && time.year && time.month; }

// Articles that bear no date may lie years apart, and what they tell with them.
bool of_one_story(const Story& story, const ToldTime& a, const ToldTime& b) {
  constexpr int weeks = 60;
  const auto apart = rule::days_apart(story, a.article, b.article);
  constexpr days long_ago{900};
  const bool grand = align::recurrence_of(a.frame.happening) == align::Recurrence::seldom && names_month_and_year(a.time) && names_month_and_year(b.time);
  if (!apart && grand && gap(*a.time.interval, *b.time.interval) < long_ago) return true;
  if (!apart) return only_once(a) || !a.time.interval || !b.time.interval || gap(*a.time.interval, *b.time.interval) < days{2 * weeks};
  return *apart <= weeks;
}

// Each article's news of its own day: "shares fell today".
bool each_of_its_day(const Story& story, const ToldTime& a, const ToldTime& b) {
  const auto of_its_day = [&](const ToldTime& t) {
    const auto& published = story[t.article].article.published;
    if (!published || !t.time.interval) return false;
    const std::chrono::local_days day{published->date};
    return gap(*t.time.interval, {day - days{1}, day + days{1}}) == seconds{0};
  };
  const auto& x = story[a.article].article.published;
  const auto& y = story[b.article].article.published;
  constexpr language::WordSet daily{{"announce", "begin", "buy", "close", "end", "hold", "open", "pass", "publish", "sell", "strike"}};
  if (align::recurrence_of(a.frame.happening) != align::Recurrence::often && !daily.contains(a.frame.happening)) return false;
  return x && y && x->date != y->date && of_its_day(a) && of_its_day(b) && std::max(a.time.granularity, b.time.granularity) <= Granularity::week;
}

// What befalls a person once in a while: years apart it is another time. Who has been missing for years went missing once.
bool years_apart(const ToldTime& a, const ToldTime& b) {
  if (a.frame.happening == "disappear" || align::recurrence_of(a.frame.happening) != align::Recurrence::personal || !a.time.interval || !b.time.interval) return false;
  return gap(*a.time.interval, *b.time.interval) > days{500};
}

}  // namespace

bool each_of_its_issue(const Story& story, ingest::ArticleId a, const TimeExpression& in_a, ingest::ArticleId b, const TimeExpression& in_b) {
  const auto& first = story[a].article.published;
  const auto& second = story[b].article.published;
  if (!first || !second || !in_a.interval || !in_b.interval || in_a.clock || in_b.clock) return false;
  constexpr days weeks{10}, some{3};
  const auto length = [](const mention::TimeInterval& i) { return std::chrono::ceil<days>(i.end - i.begin); };
  const days span = std::max(length(*in_a.interval), length(*in_b.interval));
  const days about = span < days{28} ? some : span;  // "the past year", "this month"
  const days issues = std::chrono::local_days{second->date} - std::chrono::local_days{first->date};
  const auto follow = [&](auto way) { return std::chrono::abs(std::chrono::round<days>(way) - issues) <= about; };
  return std::chrono::abs(issues) >= weeks && (follow(in_b.interval->begin - in_a.interval->begin) || (about > some && follow(in_b.interval->end - in_a.interval->end)));
}

bool comparable(const Story& story, const ToldTime& a, const ToldTime& b) {
  const bool undated = !story[a.article].article.published && !story[b.article].article.published;
  if (undated && a.article != b.article && (hangs_on_week(a.time) || hangs_on_week(b.time))) return false;
  if (a.article == b.article && a.headline == b.headline) return false;
  const claim::Qualifiers& x = a.qualifiers;
  const claim::Qualifiers& y = b.qualifiers;
  if (x.polarity != claim::Polarity::positive || y.polarity != claim::Polarity::positive) return false;
  if (x.certainty == claim::Certainty::possible || y.certainty == claim::Certainty::possible) return false;
  if (each_of_its_day(story, a, b) || (!only_once(a) && !only_once(b) && each_of_its_issue(story, a.article, a.time, b.article, b.time)) || years_apart(a, b)) return false;
  const bool points = told_as_point(a.time) && told_as_point(b.time);
  return (points || told_as_one_end(a.time, b.time)) && same_phase(story, a, b) && of_one_story(story, a, b);
}

namespace {

// "Half an hour later" than 2.38 and a clock time: on one day, round midnight too.
bool exclude_reckoned(const ToldTime& reckoned, const ToldTime& told) {
  const bool days_sure = !reckoned.time.day_inferred && !told.time.day_inferred && told.time.interval && !told.time.amount;
  if (days_sure && told.time.granularity == Granularity::day) return gap(*reckoned.time.interval, *told.time.interval) >= hours{12};
  if (!told.time.clock || told.time.ambiguous || told.time.utc_offset || told.time.zone_region || !told.time.interval) return false;
  const auto day = std::chrono::floor<days>(reckoned.time.interval->begin);
  const seconds margin = std::max(roundness(told.time), seconds{minutes{5}});
  for (const int shift : {-1, 0, 1}) {
    const auto at = day + days{shift} + *told.time.clock;
    if (gap(*reckoned.time.interval, {at, at + minutes{1}}) < margin) return false;
  }
  return true;
}

}  // namespace

bool exclude(const ToldTime& a, const ToldTime& b) {
  if (a.reckoned != b.reckoned) return a.reckoned ? exclude_reckoned(a, b) : exclude_reckoned(b, a);
  if (same_weekday(a, b)) return mention::exclude(a.time, b.time) && exclude_times_of_day(a.time, b.time);
  return mention::exclude(a.time, b.time);
}

}  // namespace tally::rules
