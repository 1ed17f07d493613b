// A multiple or a share that is told of two amounts, wherever they stand in the sentence or the one before: "came to £3.6m, three
// times the original estimate of £900,000", "40 hectares, twice the size of the old one, which had 25", "fell by a third, from 900
// to 700", "a profit of £14m on sales of £112m, a margin of 15 per cent". Reported only where there are but two amounts of one kind
// that it can be meant of.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

struct Told {
  base::Span span;
  std::uint32_t sentence = 0;
  Range range;  // of the larger to the smaller
};

class Ratios {
 public:
  Ratios(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), amounts_(read_amounts(sheet)), ledger_(ledger) {}

  void check() {
    for (std::uint32_t s = 0; s < sheet_.document().sentences.size(); ++s) {
      const TokenRange range = sheet_.sentence(s);
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        if (const auto told = multiple_at(i, s)) decide(*told);
    }
    for (const Figure& figure : sheet_.figures)
      if (const auto told = change_of(figure)) decide(*told);
  }

 private:
  std::string_view norm(std::uint32_t i, TokenRange range) const { return i >= range.begin && i < range.end ? sheet_.norm(i) : std::string_view{}; }

  static double times_of(std::string_view word) {
    if (word == "twice" || word == "double" || word == "half") return 2;
    return word == "triple" || word == "treble" ? 3 : word == "quadruple" ? 4 : 0;
  }

  // "twice the", "double what", "half as many", "three times the", "four times as"
  std::optional<Told> multiple_at(std::uint32_t i, std::uint32_t sentence) const {
    static constexpr WordSet goes_on{{"the", "as", "that", "what", "its", "his", "her", "their", "last", "those", "those"}};
    const TokenRange range = sheet_.sentence(sentence);
    double times = times_of(norm(i, range));
    std::uint32_t last = i;
    if (times == 0 && norm(i + 1, range) == "times")
      if (const Figure* figure = sheet_.at(i); figure != nullptr && figure->value >= 2 && figure->end == i + 1) times = figure->value, last = i + 1;
    if (times == 0 || !goes_on.contains(norm(last + 1, range))) return std::nullopt;
    if (norm(i, range) == "half" && norm(last + 1, range) != "as" && norm(last + 1, range) != "that" && norm(last + 1, range) != "what") return std::nullopt;
    constexpr double slack = 0.15;
    Told told{base::cover(sheet_.token(i).span, sheet_.token(last).span), sentence, {times * (1 - slack), times * (1 + slack)}};
    widen(told, i, range, times);
    return told;
  }

  void widen(Told& told, std::uint32_t at, TokenRange range, double times) const {
    const std::string_view before = norm(at - 1, range);
    if (before == "than" || before == "over" || before == "least") told.range = {times * 0.97, times * 1.8};
    if (before == "nearly" || before == "almost" || before == "to" || before == "under") told.range = {times * 0.75, times * 1.03};
    if (norm(at - 2, range) == "less" || norm(at - 2, range) == "fewer") told.range = {times * 0.5, times * 1.03};
    if (before == "about" || before == "around" || before == "roughly" || before == "some") told.range = {times * 0.8, times * 1.25};
  }

  // "fell by a third", "rose by two thirds": what is left over is the ratio.
  std::optional<Told> change_of(const Figure& figure) const {
    if (figure.unit != Unit::fraction || figure.joined || figure.value >= 1) return std::nullopt;
    const TokenRange range = sheet_.sentence(figure.sentence);
    std::uint32_t i = figure.begin;
    static constexpr WordSet between{{"by", "about", "around", "nearly", "almost", "more", "than", "over", "just", "some", "roughly", "a", "close", "to"}};
    bool by = false;
    for (; i > range.begin && between.contains(norm(i - 1, range)); --i) by = by || norm(i - 1, range) == "by";
    const int way = i > range.begin ? direction_at(sheet_, i - 1) : 0;
    if (!by || way == 0) return std::nullopt;
    constexpr double slack = 0.04;
    const double low = std::max(0.01, figure.range.low - slack);
    const double high = std::min(figure.range.high + slack, 0.95);
    const Range ratio = way > 0 ? Range{1 + low, 1 + high} : Range{1 / (1 - low), 1 / (1 - high)};
    return Told{figure.span, figure.sentence, ratio};
  }

  // Amounts that can be meant; the two, where there are but two of one kind.
  std::vector<const Amount*> operands(const Told& told, std::uint32_t first) const {
    std::vector<const Amount*> out;
    for (const Amount& amount : amounts_) {
      const bool here = amount.sentence >= first && amount.sentence <= told.sentence && !amount.span.overlaps(told.span);
      if (here && amount.kind != "time" && amount.value > 0 && !is_year(amount)) out.push_back(&amount);
    }
    return out;
  }

  // "2003, when 61,200 went by"
  bool is_year(const Amount& amount) const {
    const std::string_view words = sheet_.words(amount.span);
    return amount.kind == "count" && amount.noun.empty() && words.size() == 4 && (words.starts_with("19") || words.starts_with("20"));
  }

  // "will pay $3.6m ... they had asked for $5.4m. The first offer was $1.2m, so that it works out at three times that"
  bool comes_out_with_another(const Told& told, const Amount& amount) const {
    constexpr std::uint32_t around = 6;  // sentences
    return std::ranges::any_of(in_sentences(amounts_, told.sentence > around ? told.sentence - around : 0, told.sentence + around), [&](const Amount& other) {
      if (!go_together(other, amount) || other.value <= 0) return false;
      const Amount& more = other.value > amount.value ? other : amount;
      const Amount& less = other.value > amount.value ? amount : other;
      return Range{more.range.low / less.range.high, more.range.high / less.range.low}.meets(told.range);
    });
  }

  void decide(const Told& told) {
    std::vector<const Amount*> some = operands(told, told.sentence);
    if (some.size() == 1 && continues(sheet_, told.sentence)) some = operands(told, told.sentence - 1);
    if (some.size() != 2 || !go_together(*some[0], *some[1]) || rate_of(sheet_, *some[0]).has_value() != rate_of(sheet_, *some[1]).has_value()) return;
    if (some[0]->kind == "percent" || is_difference(sheet_, *some[0]) || is_difference(sheet_, *some[1])) return;
    ledger_.compared();
    const Amount& more = some[0]->value >= some[1]->value ? *some[0] : *some[1];
    const Amount& less = &more == some[0] ? *some[1] : *some[0];
    const Range ratio{more.range.low / less.range.high, more.range.high / less.range.low};
    constexpr double the_same = 1.1;
    if (ratio.meets(told.range) || more.value < the_same * less.value) return;
    constexpr double another_matter = 1.4;
    const double middle = more.value / less.value;
    if (middle > told.range.high * another_matter || middle * another_matter < told.range.low) return ledger_.undecided("a multiple of something else, perhaps");
    if (comes_out_with_another(told, more) || comes_out_with_another(told, less)) return ledger_.undecided("another amount nearby makes the multiple");
    ledger_.report(sheet_, {fmt::format("{} is {} times {}, not {}", sheet_.words(more.span), plain(middle), sheet_.words(less.span), sheet_.words(told.span)),
                            {{told.span, "the multiple"}, {more.span, "the larger"}, {less.span, "the smaller"}},
                            0.85});
  }

  const Sheet& sheet_;
  std::vector<Amount> amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_ratio(const Sheet& sheet, Ledger& ledger) { Ratios(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
