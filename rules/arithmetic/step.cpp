// How far one amount is from another, in whatever order the three are told: "revenue was £62m, up 34 per cent on the £50m of a
// year earlier", "sold 1,260 boats, compared with 1,050 in May, a rise of 40%", "stands at £15,400, £5,600 short of its
// £20,000 target", "0.5 points below the 4.8 per cent". The words before the amount that was there before ("from", "than",
// "compared with") say which one it is; the other must be the only one of its kind in the sentence.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr double fraction_slack = 3;  // "a third" is said of 31 to 36 per cent

struct Step {
  const Figure* figure = nullptr;
  int way = 0;
};

class Steps {
 public:
  Steps(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger) : sheet_(sheet), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    for (const Figure* base : sheet_.between(range_.begin, range_.end)) {
      if (!is_baseline(*base)) continue;
      const Step step = only_step(*base);
      if (step.figure == nullptr || has_other_base(*step.figure, *base)) continue;
      if (const Figure* value = only_value(*base, *step.figure)) decide(*base, *value, step);
    }
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  // "from 50", "than the £50m", "compared with 1,050", "on last year's 310", "of its £20,000 target".
  bool is_baseline(const Figure& figure) const {
    if (is_of_year_before(figure)) return true;
    const std::uint32_t at = marker_before(sheet_, figure);
    if (at == no_token) return false;
    const std::string_view word = norm(at);
    if (word == "from" || word == "than" || word == "against" || word == "versus" || word == "vs") return !is_more_than(figure, at);
    if (word == "with" || word == "to") return norm(at - 1) == "compared";
    if (word == "on") return stands_against(at) || led_by_name(at);
    return (word == "above" || word == "below" || word == "short") && stands_against(at + 1);
  }

  // "two more than the previous best": more than something that has no figure here.
  bool has_other_base(const Figure& step, const Figure& base) const {
    const std::uint32_t than = step.phrase_end() + 1;
    return norm(than) == "than" && direction_at(sheet_, step.phrase_end()) != 0 && base.begin < than;
  }

  // "(2023: £50m)", "(£50m in 2023)", "(last year: £50m)"
  bool is_of_year_before(const Figure& figure) const {
    constexpr std::uint32_t near = 5;
    std::uint32_t open = figure.begin;
    while (open > range_.begin && figure.begin - open < near && norm(open) != "(" && norm(open) != "[") --open;
    std::uint32_t close = figure.end;
    while (close < range_.end && close - figure.end < near && norm(close) != ")" && norm(close) != "]") ++close;
    if ((norm(open) != "(" && norm(open) != "[") || (norm(close) != ")" && norm(close) != "]")) return false;
    for (std::uint32_t i = open; i < close; ++i) {
      const std::string_view word = norm(i);
      const bool year = word.size() == 4 && (word.starts_with("20") || word.starts_with("19"));
      if (year || ((word == "last" || word == "previous" || word == "prior") && norm(i + 1) == "year")) return true;
    }
    return false;
  }

  // "more than 40" is a hedge of its own figure.
  bool is_more_than(const Figure& figure, std::uint32_t at) const { return figure.hedged && norm(at) == "than"; }

  // "up 34 per cent on", "£5,600 short of", "25 points below": the figure of the step stands right before.
  bool stands_against(std::uint32_t at) const {
    const std::uint32_t first = at > range_.begin + 4 ? at - 4 : range_.begin;
    for (const Figure* figure : sheet_.between(first, at)) return figure->phrase_end() + 1 >= at;
    return false;
  }

  // "985 ahead of Pyne on 3,907"
  bool led_by_name(std::uint32_t at) const {
    const std::uint32_t first = at > range_.begin + 5 ? at - 5 : range_.begin;
    for (std::uint32_t i = first; i < at; ++i)
      if (norm(i) == "ahead" || norm(i) == "behind" || norm(i) == "clear") return true;
    return false;
  }

  // The one figure of the sentence that says how far: two would be about two things.
  Step only_step(const Figure& base) const {
    Step found;
    for (const Figure* figure : sheet_.between(range_.begin, range_.end)) {
      if (figure == &base || !may_step(*figure, base)) continue;
      const int way = way_of(*figure);
      if (way == 0) continue;
      if (found.figure != nullptr) return {};
      found = {figure, way};
    }
    return found;
  }

  bool may_step(const Figure& figure, const Figure& base) const {
    if (figure.joined) return false;
    if (base.unit == Unit::percent) return figure.unit == Unit::points;
    if (figure.unit == Unit::percent || figure.unit == Unit::fraction) return norm(figure.end) != "of";
    return addable(figure, base) && figure.value < base.value;
  }

  // The direction that a word gives right before or behind: "up 20", "a rise of 20", "20 more", "20 ahead of".
  int way_of(const Figure& figure) const {
    if (const int behind = figure.phrase_end() < range_.end ? direction_at(sheet_, figure.phrase_end()) : 0) return behind;
    static constexpr WordSet links{{"of", "by", "a", "some", "about", "nearly", "almost", "around", "more", "than", "over", "just"}};
    for (std::uint32_t i = figure.begin; i > range_.begin && figure.begin - i < 7; --i) {
      if (const int way = direction_at(sheet_, i - 1); way != 0 && !hedges(i - 1)) return way;
      if (!links.contains(norm(i - 1))) return 0;
    }
    return 0;
  }

  bool hedges(std::uint32_t i) const { return norm(i) == "over" || norm(i) == "under" || norm(i + 1) == "than"; }

  const Figure* only_value(const Figure& base, const Figure& step) const {
    const Figure* found = nullptr;
    bool several = false;
    for (const Figure* figure : others_like(sheet_, base)) {
      if (figure == &step) continue;
      if (figure->end <= step.begin && stands_beside(*figure, step)) return figure;
      several = several || found != nullptr;
      found = figure;
    }
    return several ? nullptr : found;
  }

  // "2,900 season tickets this year, 400 more than": the amount right before the comma.
  bool stands_beside(const Figure& figure, const Figure& step) const {
    if (step.begin - figure.end > 6 || norm(step.begin - 1) != ",") return false;
    return std::all_of(sheet_.document().tokens.begin() + figure.end, sheet_.document().tokens.begin() + step.begin - 1,
                       [](const language::Token& token) { return token.upos != language::Upos::punct && token.upos != language::Upos::verb; });
  }

  void decide(const Figure& base, const Figure& value, const Step& step) {
    if (base.value <= 0 || value.value <= 0) return;
    const bool relative = step.figure->unit == Unit::percent || step.figure->unit == Unit::fraction;
    const auto moved = [&](double from, double to) { return relative ? 100 * (to / from - 1) * step.way : (to - from) * step.way; };
    const double right = moved(base.value, value.value);
    const double scale = step.figure->unit == Unit::fraction ? 100 : 1;
    const double said = step.figure->value * scale;
    ledger_.compared();
    if (right <= 0 || said > 3 * right || right > 3 * said) return ledger_.undecided("a step of something else, perhaps");
    // Nobody takes one rounded figure from another and gives the rest to the pound.
    const auto range = [&](const Figure& figure) { return relative ? figure.range : figure.strict; };
    const double a = moved(range(base).high, range(value).low);
    const double b = moved(range(base).low, range(value).high);
    const double slack = step.figure->unit == Unit::fraction ? fraction_slack : relative ? step.figure->resolution : 0;
    const Range told{step.figure->range.low * scale - slack - 1e-9, step.figure->range.high * scale + slack + 1e-9};
    if (Range{std::min(a, b), std::max(a, b)}.meets(told)) return;
    report(base, value, step, right);
  }

  void report(const Figure& base, const Figure& value, const Step& step, double right) {
    const bool fraction = step.figure->unit == Unit::fraction;
    const std::string is = fraction ? plain(right) + " per cent" : written(right, *step.figure);
    ledger_.report(sheet_, {fmt::format("From {} to {} is {} {}, not {}", written(base.value, base), written(value.value, value), is,
                                        step.way > 0 ? "more" : "less", sheet_.words(step.figure->span)),
                            {{sheet_.phrase(*step.figure), "the change", fraction ? nullptr : step.figure, right},
                             {sheet_.phrase(base), "from"},
                             {sheet_.phrase(value), "to"}},
                            0.88});
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_step(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Steps(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
