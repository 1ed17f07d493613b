#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "impossible.hpp"
#include "rule/rule.hpp"
#include "rule/wording.hpp"

namespace tally::rules {
namespace {

using align::Story;
using ingest::ArticleId;
using mention::Mention;
using mention::TimeExpression;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto weekday_names = std::to_array<std::string_view>(
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"});

std::string_view name_of(weekday day) { return weekday_names[day.c_encoding()]; }

constexpr auto month_names = std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July",
                                                              "August", "September", "October", "November", "December"});

std::string long_date(year_month_day date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month_names[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()));
}

// The publication that the year of a date without one is taken from: the article's own, else the story's first.
std::optional<sys_days> publication_for(const Story& story, ArticleId article) {
  if (const auto& own = story[article].article.published) return sys_days{own->date};
  std::optional<sys_days> first;
  for (const auto& facts : story.articles) {
    if (!facts.article.published) continue;
    const sys_days day{facts.article.published->date};
    if (!first || day < *first) first = day;
  }
  return first;
}

// The date meant: in the year stated, else in the one that the text's tenses give from publication, else in the nearest.
std::optional<year_month_day> date_of(const TimeExpression& time, std::optional<sys_days> publication) {
  if (!time.month || !time.day) return std::nullopt;
  const auto in = [&](year y) { return year_month_day{y, std::chrono::month{*time.month}, std::chrono::day{*time.day}}; };
  if (time.year) return in(year{*time.year});
  if (time.interval && time.anchor == mention::Anchor::publication)
    return in(year_month_day{std::chrono::floor<std::chrono::days>(time.interval->begin)}.year());
  if (!publication) return std::nullopt;
  const year around = year_month_day{*publication}.year();
  std::optional<year_month_day> best;
  for (const int shift : {0, -1, 1}) {
    const year_month_day date = in(around + std::chrono::years{shift});
    if (!date.ok()) continue;
    const auto distance = [&](year_month_day d) { return std::abs((sys_days{d} - *publication).count()); };
    if (!best || distance(date) < distance(*best)) best = date;
  }
  return best;
}

// The day nearest to `date` that has that weekday: the other reading of the slip.
sys_days nearest(sys_days date, weekday wanted) {
  const auto after = (wanted - weekday{date}).count();
  return date + std::chrono::days{after <= 3 ? after : after - 7};
}

class Calendar final : public rule::Rule {
 public:
  [[nodiscard]] const rule::RuleInfo& info() const override {
    static constexpr rule::RuleInfo info{"calendar", "A weekday and a date that do not go together in the calendar, or a date that it lacks", rule::Material::dates};
    return info;
  }

  void check(const Story& story, rule::Sink& sink) const override {
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      for (const Mention& mention : story.articles[a].mentions.all) {
        const auto* time = std::get_if<TimeExpression>(&mention.value);
        if (time == nullptr || !time->weekday || !time->month || !time->day) continue;
        check_date(story, ArticleId(a), mention, *time, sink);
      }
      for (const ImpossibleDate& date : impossible_dates(story.articles[a])) report_impossible(story, ArticleId(a), date, sink);
    }
  }

 private:
  static void report_impossible(const Story& story, ArticleId article, const ImpossibleDate& date, rule::Sink& sink) {
    const std::string_view words = rule::words(story, article, date.span);
    sink.compared();
    finding::Finding finding;
    finding.confidence = 0.97;
    finding.message = fmt::format("There is no \u201C{}\u201D: {} ends on the {}th", words, month_names[date.month - 1], date.last);
    finding.suggestion = "Check the day of the month.";
    finding.subject = words;
    finding.evidence.push_back({article, date.span, std::string(words)});
    sink.report(std::move(finding));
  }

  static void check_date(const Story& story, ArticleId article, const Mention& mention, const TimeExpression& time,
                         rule::Sink& sink) {
    const auto date = date_of(time, publication_for(story, article));
    if (!date || !date->ok()) {
      sink.undecided("a weekday and a date without a year, in a story that nothing dates");
      return;
    }
    const weekday real{sys_days{*date}};
    if (real != *time.weekday && !time.year && fits_another_year(story, {article, mention.span}, *date, *time.weekday)) {
      sink.undecided("a weekday and a date that meet in another year that the story speaks of");
      return;
    }
    sink.compared();
    if (real == *time.weekday) return;
    finding::Finding finding;
    finding.confidence = time.year ? 0.98 : 0.93;
    finding.message = fmt::format("{} was a {}, not a {}", long_date(*date), name_of(real), name_of(*time.weekday));
    finding.suggestion = "Check whether the weekday or the date is wrong.";
    finding.subject = long_date(*date);
    finding.evidence.push_back({article, mention.span, std::string(name_of(*time.weekday))});
    add_accounts(story, {article, mention.span}, sys_days{*date}, nearest(sys_days{*date}, *time.weekday), finding);
    sink.report(std::move(finding));
  }

  struct Place {
    ArticleId article;
    base::Span span;
    friend bool operator==(const Place&, const Place&) = default;
  };

  static base::Span paragraph_of(const Story& story, Place place) {
    for (const ingest::Block& block : story[place.article].article.blocks) {
      if (block.span.contains(place.span)) return block.span;
    }
    return {};
  }

  // Within weeks of publication a date without a year is of that year, unless its own paragraph names another.
  static bool is_news(const Story& story, ArticleId article, year_month_day date) {
    constexpr int weeks = 31;
    const auto publication = publication_for(story, article);
    return publication && std::abs((sys_days{date} - *publication).count()) <= weeks;
  }

  // Whether they meet in a year that the paragraph, or any article for that month, names: it may be the one meant.
  static bool fits_another_year(const Story& story, Place slip, year_month_day date, weekday stated) {
    const bool news = is_news(story, slip.article, date);
    const base::Span paragraph = paragraph_of(story, slip);
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      for (const Mention& mention : story.articles[a].mentions.all) {
        const auto* time = std::get_if<TimeExpression>(&mention.value);
        if (time == nullptr || !time->year) continue;
        const bool near = ArticleId(a) == slip.article && paragraph.contains(mention.span);
        if (!near && (news || time->month != static_cast<unsigned>(date.month()))) continue;
        const year_month_day then{year{*time->year}, date.month(), date.day()};
        if (then.year() != date.year() && then.ok() && weekday{sys_days{then}} == stated) return true;
      }
    }
    return false;
  }

  // The day that the words name; in an article that nothing dates, a date without a year is of the slip's year.
  static std::optional<sys_days> day_of(const TimeExpression& time, year of_slip) {
    if (!time.weekday && !time.day) return std::nullopt;
    if (time.interval) return sys_days{std::chrono::floor<std::chrono::days>(time.interval->begin).time_since_epoch()};
    if (!time.month || !time.day || time.year) return std::nullopt;
    const year_month_day date{of_slip, std::chrono::month{*time.month}, std::chrono::day{*time.day}};
    return date.ok() ? std::optional(sys_days{date}) : std::nullopt;
  }

  // Where else the story speaks of the date, or of the day that the weekday would mean.
  static void add_accounts(const Story& story, Place slip, sys_days date, sys_days other, finding::Finding& finding) {
    for (std::size_t a = 0; a < story.articles.size(); ++a) {
      for (const Mention& mention : story.articles[a].mentions.all) {
        const auto* time = std::get_if<TimeExpression>(&mention.value);
        if (time == nullptr || Place{ArticleId(a), mention.span} == slip) continue;
        const auto stated = day_of(*time, year_month_day{date}.year());
        if (!stated || (*stated != date && *stated != other)) continue;
        finding.evidence.push_back({ArticleId(a), mention.span, std::string(name_of(weekday{*stated})),
                                    finding::EvidenceRole::conflicting});
      }
    }
  }
};

}  // namespace

std::unique_ptr<rule::Rule> make_calendar() { return std::make_unique<Calendar>(); }

}  // namespace tally::rules
