#include "report/dated.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/excerpt.hpp"

namespace tally::report {
namespace {

using mention::Granularity;

// Decades and centuries say little of when something happened.
constexpr Granularity coarsest = Granularity::year;

mention::TimeInterval whole_days(const mention::TimeInterval& interval) {
  const auto first = std::chrono::floor<std::chrono::days>(interval.begin);
  const auto last = std::chrono::ceil<std::chrono::days>(interval.end);
  return {first, last > first ? last : first + std::chrono::days(1)};
}

bool is_part(mention::TimeModifier modifier) {
  return modifier == mention::TimeModifier::start || modifier == mention::TimeModifier::mid ||
         modifier == mention::TimeModifier::end;
}

// A night runs into the next day and is told of the day that it begins on; "the end of March" has no exact days and is
// told of March.
mention::TimeInterval days_of(const mention::TimeExpression& time) {
  mention::TimeInterval days = whole_days(*time.interval);
  if (time.granularity < Granularity::day) days.end = days.begin + std::chrono::days(1);
  if (!is_part(time.modifier)) return days;
  const std::chrono::year_month_day first(std::chrono::floor<std::chrono::days>(days.begin));
  const std::chrono::day one(1);
  if (time.granularity == Granularity::month) {
    const std::chrono::year_month month = first.year() / first.month();
    return {std::chrono::local_days(month / one), std::chrono::local_days((month + std::chrono::months(1)) / one)};
  }
  if (time.granularity == Granularity::year) {
    return {std::chrono::local_days(first.year() / std::chrono::January / one),
            std::chrono::local_days((first.year() + std::chrono::years(1)) / std::chrono::January / one)};
  }
  return days;
}

auto order(const Dated& d) {
  return std::tuple(d.when.begin, -(d.when.end - d.when.begin), d.from, d.article, d.times.front());
}

// Several times in one sentence of one day are told once, at the first of them.
std::vector<Dated> folded(const align::Story& story, std::vector<Dated> points) {
  std::vector<Dated> out;
  std::map<std::tuple<std::chrono::local_seconds, std::chrono::local_seconds, ingest::ArticleId, base::Span>, std::size_t> told;
  for (Dated& point : points) {
    const base::Span sentence = sentence_around(story[point.article], point.times.front());
    const auto [at, first] = told.emplace(std::tuple(point.when.begin, point.when.end, point.article, sentence), out.size());
    if (first) {
      out.push_back(std::move(point));
      continue;
    }
    Dated& same = out[at->second];
    same.times.insert(same.times.end(), point.times.begin(), point.times.end());
    same.words.insert(same.words.end(), point.words.begin(), point.words.end());
  }
  return out;
}

}  // namespace

Chronicle chronicle(const StoryResult& result) {
  Chronicle out;
  for (std::size_t a = 0; a < result.story.articles.size(); ++a) {
    if (is_house_facts(result.story.articles[a].article)) continue;
    for (const claim::Claim& claim : result.story.articles[a].claims) {
      const auto* time = std::get_if<mention::TimeExpression>(&claim.value);
      const auto* event = std::get_if<claim::EventKey>(&claim.subject);
      if (time == nullptr || event == nullptr || claim.qualifiers.polarity == claim::Polarity::negative) continue;
      if (!time->interval) ++out.undated;
      if (!time->interval || time->granularity > coarsest) continue;
      out.dated.push_back({days_of(*time), time->interval->begin, ingest::ArticleId(a), {claim.span}, {claim.span, event->words}});
    }
  }
  std::sort(out.dated.begin(), out.dated.end(), [](const Dated& x, const Dated& y) { return order(x) < order(y); });
  out.dated = folded(result.story, std::move(out.dated));
  return out;
}

}  // namespace tally::report
