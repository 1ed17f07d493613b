// Two times and what lies between them: "logged at 5.54pm, and at 6.11pm, 17 minutes later", "from 9.40am to 11.10am,
// an hour and a half", "for 12 days, from 3 March to 14 March", "in 1998, 13 years after it opened in 1985".

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;
using mention::Granularity;
using mention::Mention;
using mention::TimeExpression;
using mention::TimeType;

constexpr double minute = 60;
constexpr double hour = 3600;
constexpr double day = 86400;

double seconds_of(Granularity unit) {
  switch (unit) {
    case Granularity::second: return 1;
    case Granularity::minute: return minute;
    case Granularity::hour: return hour;
    case Granularity::day: return day;
    case Granularity::week: return 7 * day;
    case Granularity::month: return 30.44 * day;
    case Granularity::year: return 365.2425 * day;
    default: return 0;
  }
}

struct Point {
  const Mention* mention = nullptr;
  double begin = 0;  // seconds
  double end = 0;
  bool clock = false;
};

struct Gap {
  base::Span span;
  TokenRange tokens;
  double value = 0;  // seconds
  double unit = 0;
  Range range;       // rounding allowed for
};

const TimeExpression& time_of(const Mention& m) { return std::get<TimeExpression>(m.value); }

std::optional<Point> point_of(const Mention& m) {
  const TimeExpression& time = time_of(m);
  if (time.modifier != mention::TimeModifier::none || time.amount) return std::nullopt;
  if (time.type == TimeType::time && time.clock && !time.day)
    return Point{&m, static_cast<double>(time.clock->count()), static_cast<double>(time.clock->count()) + minute, true};
  if (time.ambiguous) return std::nullopt;
  const bool day_known = time.granularity == Granularity::day && time.day && time.month;
  const bool month_known = time.granularity == Granularity::month && time.month && time.year;
  const bool year_known = time.granularity == Granularity::year && time.year;
  if (time.type != TimeType::date || !time.interval || time.deictic || !(day_known || month_known || year_known)) return std::nullopt;
  return Point{&m, static_cast<double>(time.interval->begin.time_since_epoch().count()),
               static_cast<double>(time.interval->end.time_since_epoch().count()), false};
}

// What a hedge leaves open, as a share of the told length: nobody says "almost eight hours" of six.
std::optional<Range> hedge_of(mention::TimeModifier modifier) {
  constexpr double wide = 0.2;
  switch (modifier) {
    case mention::TimeModifier::none: return Range{1, 1};
    case mention::TimeModifier::approx: return Range{1 - wide, 1 + wide};
    case mention::TimeModifier::less_than:
    case mention::TimeModifier::at_most: return Range{1 - wide, 1};
    case mention::TimeModifier::more_than:
    case mention::TimeModifier::at_least: return Range{1, 1 + wide};
    default: return std::nullopt;
  }
}

// Half a unit is lost in rounding; minutes and days are counted.
std::optional<Gap> gap_of(const Mention& m) {
  const TimeExpression& time = time_of(m);
  // "25 minutes later" is a time of its own kind, but its amount is what is asked for.
  if (!time.amount || time.amount->vague || time.type == TimeType::set) return std::nullopt;
  const double unit = seconds_of(time.amount->unit);
  const auto hedge = hedge_of(time.modifier);
  if (unit == 0 || !hedge) return std::nullopt;
  const bool counted = unit == minute || unit == day || unit == 1 || time.modifier != mention::TimeModifier::none;
  const double slack = counted ? 0 : unit * 0.45;
  return Gap{m.span, m.tokens, time.amount->low * unit, unit, {time.amount->low * unit * hedge->low - slack, time.amount->high * unit * hedge->high + slack}};
}

class Spans {
 public:
  Spans(const Sheet& sheet, TokenRange range, Ledger& ledger) : sheet_(sheet), range_(range), ledger_(ledger) {
    for (const Mention& m : sheet.facts.mentions.in(sheet.document().span_of(range))) {
      if (m.kind != mention::MentionKind::time || m.tokens.begin < range_.begin || m.tokens.end > range_.end) continue;
      if (const auto point = point_of(m)) points_.push_back(*point);
      if (const auto gap = gap_of(m)) add_gap(*gap);
    }
  }

  // Exactly two times and one duration: nothing else can be meant.
  void check() {
    if (points_.size() != 2 || gaps_.size() != 1 || points_[0].clock != points_[1].clock) return;
    if (points_[0].clock && gaps_[0].range.high > 12 * hour) return;
    if (linked() || joined_by_words() || ends_after()) decide();
  }

  // "At 7.30am it was shut. It reopened at 10am, two and a half hours later": one time before and one in the last sentence.
  [[nodiscard]] bool divided_at(std::uint32_t token) const {
    return points_.size() == 2 && gaps_.size() == 1 && points_[0].mention->tokens.end <= token && points_[1].mention->tokens.begin >= token &&
           gaps_[0].tokens.begin >= token && points_[0].clock == points_[1].clock;
  }

  [[nodiscard]] bool has_clocks() const { return points_[0].clock; }

  // So far from the time between that another moment is meant: "at 12.41, three hours after take-off".
  [[nodiscard]] bool is_slip() const {
    double between = points_[1].begin - points_[0].begin;
    while (points_[0].clock && between < 0) between += 12 * hour;
    return gaps_[0].value > 0.6 * between && gaps_[0].value < 1.6 * between;
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  // "three hours and 30 minutes" is one gap.
  void add_gap(const Gap& gap) {
    if (!gaps_.empty()) {
      Gap& last = gaps_.back();
      const std::uint32_t between = gap.tokens.begin - last.tokens.end;
      const bool joined = between == 0 || (between == 1 && (norm(last.tokens.end) == "and" || norm(last.tokens.end) == ","));
      if (joined && gap.unit < last.unit) {
        const double half = gap.unit / 2;
        last.value += gap.value;
        last.range = {last.value - half, last.value + half};
        last.tokens.end = gap.tokens.end;
        last.span = base::cover(last.span, gap.span);
        last.unit = gap.unit;
        return;
      }
    }
    gaps_.push_back(gap);
  }

  // "from X to Y", "between X and Y", "X until Y", with the duration next to them.
  bool linked() const {
    const TokenRange a = points_[0].mention->tokens;
    const TokenRange b = points_[1].mention->tokens;
    if (b.begin != a.end + 1 || a.begin == range_.begin) return false;
    const std::string_view before = norm(a.begin - 1);
    const std::string_view link = norm(a.end);
    const bool from = before == "from" && (link == "to" || link == "until" || link == "till");
    if (!from && !(before == "between" && link == "and")) return false;
    const TokenRange d = gaps_[0].tokens;
    return d.end <= a.begin ? a.begin - 1 - d.end <= 1 : (only_joints(b.end, d.begin) || d.begin - b.end <= 2) && is_mark(norm(b.end));
  }

  static bool is_mark(std::string_view norm) { return norm == "," || norm == "(" || norm == "–" || norm == "—" || norm == ":"; }

  // "at X ..., and at Y, 17 minutes later", "at X ... 17 minutes later, at Y", "in Y, 13 years after ... in X"
  bool joined_by_words() const {
    static constexpr WordSet later{{"later", "after", "afterwards"}};
    const TokenRange a = points_[0].mention->tokens;
    const TokenRange b = points_[1].mention->tokens;
    const TokenRange d = gaps_[0].tokens;
    const std::uint32_t word = later.contains(norm(d.end - 1)) ? d.end - 1 : d.end;
    if (!later.contains(norm(word))) return false;
    if (d.begin >= b.end) return d.begin - b.end <= 1 && is_mark(norm(b.end));
    if (d.begin < a.end) return false;
    const bool after = norm(word) == "after";
    if (after) return d.begin - a.end <= 1 && is_mark(norm(a.end)) && points_[0].begin > points_[1].begin && no_mark(word + 1, b.begin);
    return b.begin >= d.end && b.begin - d.end <= 3;
  }

  // ", a reign of", ", a total of"
  bool only_joints(std::uint32_t begin, std::uint32_t end) const {
    static constexpr WordSet words{{",", "(", "–", "—", "a", "an", "total", "of", "reign", "span", "spell", "period", "stretch", "or", "lasting",
                                    "wait", "delay", "stay", "outage", "some", "just", "about", "career", "stint", "tenure"}};
    if (end - begin > 5) return false;
    for (std::uint32_t i = begin; i < end; ++i)
      if (!words.contains(norm(i))) return false;
    return true;
  }

  // "joined in 1978 and retired in 2012 after 34 years"; "married in 1951 and together for 58 years until his death in 2009";
  // "began on 1 March and ended on 15 March, lasting two weeks"
  bool ends_after() const {
    static constexpr WordSet at{{"in", "on"}};
    static constexpr WordSet serving{{"serving", "spending", "lasting"}};
    const TokenRange a = points_[0].mention->tokens;
    const TokenRange b = points_[1].mention->tokens;
    const TokenRange d = gaps_[0].tokens;
    if (points_[0].clock || points_[1].begin <= points_[0].begin || !at.contains(norm(a.begin - 1)) || !at.contains(norm(b.begin - 1))) return false;
    const bool last = d.end >= range_.end || norm(d.end) == "." || norm(d.end) == "," || norm(d.end) == ";" || norm(d.end) == "of";
    const bool served = serving.contains(norm(b.end + 1));  // "released in 2012 after serving 34 years"
    if (d.begin == b.end + (served ? 2 : 1) && (norm(b.end) == "after" || (served && norm(b.end) == ","))) return last && is_slip();
    return d.begin > a.end && d.end < b.begin && norm(d.begin - 1) == "for" && (norm(d.end) == "until" || norm(d.end) == "till") && is_slip();
  }

  bool no_mark(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (is_mark(norm(i))) return false;
    return true;
  }

  // "at 2.25pm, seven hours and 15 minutes after it was shut at 7.10am"
  bool told_backwards() const {
    const TokenRange d = gaps_[0].tokens;
    return d.begin >= points_[0].mention->tokens.end && d.end < points_[1].mention->tokens.begin && norm(d.end) == "after";
  }

  void decide() {
    const bool back = points_[0].begin > points_[1].begin && (!points_[0].clock || told_backwards());
    const Point& first = back ? points_[1] : points_[0];
    const Point& second = back ? points_[0] : points_[1];
    const Range gap = gaps_[0].range;
    ledger_.compared();
    // A clock time may lack its half of the day, and the second may lie behind midnight.
    const double step = first.clock ? 12 * hour : 0;
    for (int half = first.clock ? -1 : 0; half <= (first.clock ? 2 : 0); ++half) {
      const Range between{second.begin - first.end + half * step, second.end - first.begin + half * step};
      if (between.meets(gap)) return;
    }
    report(first, second);
  }

  void report(const Point& first, const Point& second) {
    double seconds = second.begin - first.begin;
    if (first.clock && seconds < 0) seconds += seconds < -12 * hour ? 24 * hour : 12 * hour;
    const base::Span gap = gaps_[0].span;
    const auto words = [&](const Mention& m) { return std::string(sheet_.words(m.span)); };
    ledger_.report(sheet_, {fmt::format("From {} to {} is {}, not {}", words(*first.mention), words(*second.mention),
                                        length(seconds, first), without_later(sheet_.words(gap))),
                            {{gap, "the time between"}, {points_[0].mention->span, "one end"}, {points_[1].mention->span, "the other end"}}});
  }

  // "17 minutes later": the length.
  static std::string_view without_later(std::string_view words) {
    constexpr std::string_view later = " later";
    return words.ends_with(later) ? words.substr(0, words.size() - later.size()) : words;
  }

  static std::string length(double seconds, const Point& point) {
    if (!point.clock && time_of(*point.mention).granularity == Granularity::year)
      return fmt::format("{:.0f} years", std::round(seconds / (365.2425 * day)));
    if (!point.clock && time_of(*point.mention).granularity == Granularity::month) {
      const auto months = std::lround(seconds / seconds_of(Granularity::month));
      const std::string rest = months % 12 == 1 ? "1 month" : fmt::format("{} months", months % 12);
      if (months < 12) return rest;
      const std::string years = months < 24 ? "1 year" : fmt::format("{} years", months / 12);
      return months % 12 == 0 ? years : years + " and " + rest;
    }
    if (!point.clock) return fmt::format("{:.0f} days", seconds / day);
    const int minutes = static_cast<int>(std::lround(seconds / minute));
    if (minutes < 60) return fmt::format("{} minutes", minutes);
    return fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
  std::vector<Point> points_;
  std::vector<Gap> gaps_;
};

}  // namespace

void check_spans(const Sheet& sheet, Ledger& ledger) {
  constexpr std::size_t farthest = 3;  // sentences between the two times
  const auto& sentences = sheet.document().sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Spans(sheet, sentences[i].tokens, ledger).check();
    for (std::size_t first = i; first > 0 && i - first < farthest && sentences[first - 1].block == sentences[i].block; --first) {
      Spans more(sheet, {sentences[first - 1].tokens.begin, sentences[i].tokens.end}, ledger);
      if (!more.divided_at(sentences[i].tokens.begin)) continue;
      if ((first == i && more.has_clocks()) || more.is_slip()) more.check();
      break;
    }
  }
}

}  // namespace tally::rules::arithmetic
