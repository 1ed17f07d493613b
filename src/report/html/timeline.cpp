#include "report/html/timeline.hpp"

#include <algorithm>
#include <optional>

#include "report/dated.hpp"
#include "report/html/text.hpp"
#include "report/moment.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t most_points = 200;

chrono::year_month_day date_of(chrono::local_seconds moment) { return chrono::year_month_day(chrono::floor<chrono::days>(moment)); }

std::string_view weekday_of(chrono::year_month_day date) {
  static constexpr std::array<std::string_view, 7> names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                            "Thursday", "Friday", "Saturday"};
  return names[chrono::weekday(chrono::local_days(date)).c_encoding()];
}

// "Saturday 10 May 2025", "May 2025", "2019", "3 March 2025 to 9 March 2025"
std::string in_words(const mention::TimeInterval& when) {
  const chrono::year_month_day first = date_of(when.begin);
  const chrono::year_month_day next = date_of(when.end);
  if (when.end - when.begin == chrono::days(1)) return fmt::format("{} {}", weekday_of(first), in_full(first));
  const bool months = first.day() == chrono::day(1) && next.day() == chrono::day(1);
  const chrono::year_month begin = first.year() / first.month();
  if (months && next.year() / next.month() == begin + chrono::months(1)) return month_in_full(begin);
  if (months && first.month() == chrono::January && next == (first.year() + chrono::years(1)) / chrono::January / chrono::day(1)) {
    return fmt::format("{}", static_cast<int>(first.year()));
  }
  return fmt::format("{} to {}", in_full(first), in_full(date_of(when.end - chrono::days(1))));
}

// The first finding that the time is part of.
std::optional<std::size_t> finding_at(const StoryPage& page, const Dated& point) {
  for (std::size_t i = 0; i < page.items().size(); ++i) {
    for (const finding::Evidence& e : page.items()[i].finding->evidence) {
      const auto touches = [&](base::Span time) { return e.span.overlaps(time); };
      if (e.article == point.article && std::any_of(point.times.begin(), point.times.end(), touches)) return i;
    }
  }
  return std::nullopt;
}

std::string point_html(const StoryPage& page, const Dated& point) {
  const ingest::Article& article = page.view().article(point.article);
  const std::vector<Piece> words = excerpt(page.view().facts(point.article), point.words);
  std::string finding;
  if (const auto i = finding_at(page, point)) {
    finding = fmt::format(" <a class=\"badge {}\" href=\"#{}\">{} {}</a>", class_of(page.items()[*i].attention), page.finding_id(*i),
                          class_of(page.items()[*i].attention), *i + 1);
  }
  return fmt::format("<li><a class=\"who\" href=\"#{}\">{}</a> <span>{}</span>{}</li>\n", page.article_id(point.article), markup_text(ingest::source_name(article)), to_html(words), finding);
}

}  // namespace

std::string timeline_html(const StoryPage& page) {
  const Chronicle all = chronicle(page.view().result());
  if (all.dated.empty()) return "";
  std::string out = fmt::format(
      "<section class=\"timeline\"><h2 id=\"{0}-when\">When it is said to have happened</h2>\n<div class=\"days\" "
      "tabindex=\"0\" role=\"region\" aria-labelledby=\"{0}-when\"><ol>\n",
      page.prefix());
  const std::size_t shown = std::min(all.dated.size(), most_points);
  for (std::size_t i = 0; i < shown; ++i) {
    const bool first = i == 0 || !(all.dated[i].when == all.dated[i - 1].when);
    if (first) out += fmt::format("{}<li><h3>{}</h3><ul>\n", i == 0 ? "" : "</ul></li>\n", in_words(all.dated[i].when));
    out += point_html(page, all.dated[i]);
  }
  out += "</ul></li>\n</ol></div>\n";
  if (all.dated.size() > shown) out += fmt::format("<p class=\"key\">{} not shown.</p>\n", counted(all.dated.size() - shown, "later time"));
  if (all.undated > 0) {
    out += fmt::format("<p class=\"key\">Not here: {} that nothing in the article dates.</p>\n", counted(all.undated, "time"));
  }
  return out + "</section>\n";
}

}  // namespace tally::report
