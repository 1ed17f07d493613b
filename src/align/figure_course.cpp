#include "align/figure_course.hpp"

#include <algorithm>
#include <chrono>

#include "align/article_day.hpp"
#include "align/figure_compare.hpp"

namespace tally::align {
namespace {

// Measures that are no others in the next report.
bool is_lasting(const FigureFact& figure) {
  using mention::Dimension;
  const Dimension dimension = figure.quantity.dimension;
  return dimension == Dimension::length || dimension == Dimension::mass || dimension == Dimension::speed ||
         dimension == Dimension::temperature;
}

}  // namespace

bool FigureCourse::may_have_risen(std::size_t i, std::size_t j) const {
  const FigureFact& a = pairs_.figures()[i];
  const FigureFact& b = pairs_.figures()[j];
  const auto& first = story_[a.ref.article].article.published;
  const auto& second = story_[b.ref.article].article.published;
  if (a.ref.article == b.ref.article || !first || !second || is_lasting(a) || !pairs_.grow(i, j)) return false;
  const bool more = middle_of(a) < middle_of(b);
  if (first->date != second->date) {
    const bool later = first->date < second->date;
    return later == more && !(later ? is_retold(i, j) : is_retold(j, i));
  }
  if (!first->time_of_day || !second->time_of_day) return false;
  constexpr std::chrono::hours between{2};
  const auto gap = *second->time_of_day - *first->time_of_day;
  return std::chrono::abs(gap) >= between && (gap > gap.zero()) == more;
}

// An article that is no older than the later figure has the earlier one: it has not changed.
bool FigureCourse::is_retold(std::size_t earlier, std::size_t later) const {
  const ingest::ArticleId before = pairs_.figures()[earlier].ref.article;
  const ingest::ArticleId after = pairs_.figures()[later].ref.article;
  const auto& date = story_[after].article.published->date;
  for (std::size_t c = 0; c < story_.articles.size(); ++c) {
    const auto& published = story_.articles[c].article.published;
    const ingest::ArticleId article(c);
    if (article == before || article == after) continue;
    if (published && published->date >= date && index_.has(earlier, article)) return true;
  }
  return false;
}

bool FigureCourse::of_another_year(std::size_t i, std::size_t j) const {
  const FigureFact& a = pairs_.figures()[i];
  if (!is_headline_and_text(a, pairs_.figures()[j])) return false;
  const std::vector<int>& years = pairs_.contexts()[a.title ? j : i].years;
  const auto day = day_of(story_[a.ref.article]);
  const auto is_own = [&](int year) {
    return day && std::chrono::year_month_day(*day).year() == std::chrono::year(year);
  };
  return !years.empty() && std::ranges::none_of(years, is_own);
}

bool FigureCourse::of_other_days(std::size_t i, std::size_t j) const {
  const Context& a = pairs_.contexts()[i];
  const Context& b = pairs_.contexts()[j];
  if (!a.daily || !b.daily) return false;
  const auto in_both = [&](const mention::TimeInterval& date) { return std::ranges::find(b.dates, date) != b.dates.end(); };
  if (std::ranges::any_of(a.dates, in_both)) return false;  // "Friday's close" in both
  const auto first = day_of(story_[pairs_.figures()[i].ref.article]);
  const auto second = day_of(story_[pairs_.figures()[j].ref.article]);
  constexpr std::chrono::days one{1};
  return first && second && std::chrono::abs(*first - *second) > one;
}

}  // namespace tally::align
