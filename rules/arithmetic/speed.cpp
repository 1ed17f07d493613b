// Distance, time and average speed: "covered the 168 kilometres in four hours, at an average of 44 kilometres per hour".

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using mention::Granularity;
using mention::Mention;

constexpr double km_per_mile = 1.609344;

struct Measure {
  base::Span span;
  Range range;  // km, km/h or hours
  double value = 0;
  bool miles = false;
};

class Speeds {
 public:
  Speeds(const Sheet& sheet, TokenRange range, Ledger& ledger) : sheet_(sheet), range_(range), ledger_(ledger) {}

  void check() {
    if (!read_measures() || !speed_ || !distance_) return;
    const std::optional<Measure> time = time_taken();
    if (!time) return;
    ledger_.compared();
    const Range right{distance_->range.low / time->range.high, distance_->range.high / time->range.low};
    const Range slack{right.low * 0.98, right.high * 1.02};
    if (slack.meets(speed_->range)) return;
    const double unit = speed_->miles ? km_per_mile : 1;
    ledger_.report(sheet_, {fmt::format("That distance in that time is {:.1f} {} an hour, not {}", distance_->value / time->value / unit,
                                        speed_->miles ? "miles" : "kilometres", plain(speed_->value / unit)),
                            {{speed_->span, "the average speed"}, {distance_->span, "the distance"}, {time->span, "the time"}},
                            0.85});
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  // One distance and one average speed, else nothing is sure.
  bool read_measures() {
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      const std::string& unit = figure->currency;
      const bool per_hour = unit == "mph" || unit == "km/h";
      if (!per_hour && unit != "km" && unit != "mi") continue;
      std::optional<Measure>& slot = per_hour ? speed_ : distance_;
      if (slot || (per_hour && !is_average(figure->begin))) return false;
      const bool miles = unit == "mph" || unit == "mi";
      const double factor = miles ? km_per_mile : 1;
      const double half = figure->resolution / 2;
      slot = Measure{figure->span,
                     {(figure->range.low - half) * factor, (figure->range.high + half) * factor}, figure->value * factor, miles};
    }
    return true;
  }

  bool is_average(std::uint32_t at) const {
    const std::uint32_t first = at > range_.begin + 6 ? at - 6 : range_.begin;
    for (std::uint32_t i = first; i < at; ++i)
      if (sheet_.lemma(i) == "average") return true;
    return false;
  }

  // "in four hours, six minutes and 12 seconds": durations next to each other, begun with hours, are one time.
  std::optional<Measure> time_taken() const {
    std::optional<Measure> time;
    std::uint32_t end = 0;
    for (const Mention& m : sheet_.facts.mentions.all) {
      if (m.kind != mention::MentionKind::time || m.tokens.begin < range_.begin || m.tokens.end > range_.end) continue;
      const auto& expression = std::get<mention::TimeExpression>(m.value);
      if (expression.type != mention::TimeType::duration || !expression.amount || expression.amount->vague) continue;
      const double hours = hours_of(expression.amount->unit) * expression.amount->low;
      if (hours == 0) return std::nullopt;
      if (time && (m.tokens.begin > end + 1 || (norm(end) != "and" && norm(end) != ","))) return std::nullopt;
      if (!time && norm(m.tokens.begin - 1) != "in") continue;
      const double half = hours_of(expression.amount->unit) / 2;
      const double sum = (time ? time->value : 0) + hours;
      time = Measure{base::cover(time ? time->span : m.span, m.span), {sum - half, sum + half}, sum, false};
      end = m.tokens.end;
    }
    return time;
  }

  static double hours_of(Granularity unit) {
    switch (unit) {
      case Granularity::hour: return 1;
      case Granularity::minute: return 1.0 / 60;
      case Granularity::second: return 1.0 / 3600;
      default: return 0;
    }
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
  std::optional<Measure> speed_;
  std::optional<Measure> distance_;
};

}  // namespace

// The time may stand in the sentence before.
void check_speed(const Sheet& sheet, Ledger& ledger) {
  const auto& sentences = sheet.document().sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const TokenRange own = sentences[i].tokens;
    const bool joins = i > 0 && sentences[i - 1].block == sentences[i].block;
    if (!sheet.between(own.begin, own.end).empty())
      Speeds(sheet, {joins ? sentences[i - 1].tokens.begin : own.begin, own.end}, ledger).check();
  }
}

}  // namespace tally::rules::arithmetic
