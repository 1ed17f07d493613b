#include "align/standing_times.hpp"

#include <algorithm>
#include <vector>

#include "mention/time_compare.hpp"

namespace tally::align {
namespace {

using mention::Granularity;
using mention::TimeBearing;
using mention::TimeExpression;

// "since 2016" and "until May" bound a stretch of time and do not say when.
bool says_when(const TimeExpression& time) {
  const bool point = time.type == mention::TimeType::date || time.type == mention::TimeType::time;
  const bool bounds = time.bearing == TimeBearing::since || time.bearing == TimeBearing::until || time.bearing == TimeBearing::by ||
                      time.bearing == TimeBearing::before || time.bearing == TimeBearing::after || time.bearing == TimeBearing::from;
  return point && !bounds && time.interval && time.granularity <= Granularity::year;
}

std::vector<const TimeExpression*> dates_in(const ArticleFacts& facts, language::SentenceId sentence) {
  std::vector<const TimeExpression*> dates;
  const base::Span span = facts.document[sentence].span;
  for (const mention::Mention& mention : facts.mentions.all) {
    const auto* time = std::get_if<TimeExpression>(&mention.value);
    if (time != nullptr && span.contains(mention.span) && says_when(*time)) dates.push_back(time);
  }
  return dates;
}

bool are_long_past(const ArticleFacts& facts, const std::vector<const TimeExpression*>& dates) {
  constexpr auto long_before = std::chrono::days(14);
  if (dates.empty() || !facts.article.published) return false;
  const std::chrono::local_days published(facts.article.published->date);
  return std::all_of(dates.begin(), dates.end(), [&](const TimeExpression* time) { return time->interval->end + long_before < published; });
}

}  // namespace

bool tell_of_other_days(const ArticleFacts& left_facts, language::SentenceId left, const ArticleFacts& right_facts, language::SentenceId right) {
  const auto a = dates_in(left_facts, left);
  const auto b = dates_in(right_facts, right);
  if (b.empty()) return are_long_past(left_facts, a);
  if (a.empty()) return are_long_past(right_facts, b);
  return std::none_of(a.begin(), a.end(), [&](const TimeExpression* one) {
    return std::any_of(b.begin(), b.end(), [&](const TimeExpression* other) { return mention::compare_times(*one, *other) != mention::TimeMatch::disjoint; });
  });
}

}  // namespace tally::align
