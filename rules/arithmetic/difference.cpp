// A difference that is told, and the two amounts that it lies between, in whatever order and however far apart: "The majority was
// 425: she took 5,412 votes and he 4,897", "41,000 in 2022 and 52,000 in 2023, a rise of 17,000", "At 1.9 metres he is 20cm taller
// than his brother, who is 1.75 metres". Any two amounts nearby that lie so far apart explain it; a mismatch is reported only
// where there are but two that it can be meant of, or two that miss it by little.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "align/digit_slip.hpp"
#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"

namespace tally::rules::arithmetic {
namespace {

struct Pair {
  const Amount* more = nullptr;
  const Amount* less = nullptr;

  [[nodiscard]] double apart() const { return more->value - less->value; }
  [[nodiscard]] bool allows(const Amount& difference) const {
    const double rounding = 1e-9 * more->value;  // of the reckoning, not of the text
    return Range{more->range.low - less->range.high - rounding, more->range.high - less->range.low + rounding}.meets(difference.range);
  }
};

std::vector<Pair> pairs_of(const std::vector<const Amount*>& some) {
  std::vector<Pair> out;
  for (const Amount* a : some)
    for (const Amount* b : some)
      if (a->value > b->value && go_together(*a, *b)) out.push_back({a, b});
  return out;
}

class Differences {
 public:
  Differences(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), ledger_(ledger) {}

  // "a 46-run victory": the two sides' totals may stand anywhere.
  void check_compound(const Figure& figure) {
    static constexpr language::WordSet results{{"victory", "win", "defeat", "majority", "lead", "loss", "triumph", "margin"}};
    if (!figure.joined || figure.unit != Unit::count) return;
    const std::uint32_t end = std::min(sheet_.sentence(figure.sentence).end, figure.end + 5);
    for (std::uint32_t i = figure.end; i < end; ++i) {
      if (!results.contains(sheet_.lemma(i))) continue;
      Amount told;
      told.span = figure.span;
      told.begin = figure.begin;
      told.end = figure.end;
      told.sentence = figure.sentence;
      told.kind = "count";
      told.value = figure.value;
      told.range = figure.range;
      told.figure = &figure;
      return check_contest(told);
    }
  }

  void check(const Amount& told) {
    constexpr std::uint32_t around = 5;  // sentences whose amounts may explain it
    const std::uint32_t last = told.sentence + around;
    const std::uint32_t first = told.sentence > around ? told.sentence - around : 0;
    std::vector<const Amount*> near = operands(told, told.sentence, told.sentence);
    if (near.size() < 2 && continues(sheet_, told.sentence)) near = operands(told, told.sentence - 1, told.sentence);
    if (near.size() < 2) return is_margin(sheet_, told) ? check_contest(told) : check_far(told);
    const auto allows = [&](const Pair& pair) { return pair.allows(told); };
    const std::vector<Pair> pairs = pairs_of(near);
    const std::vector<Pair> wide = pairs_of(operands(told, first, last));
    ledger_.compared();
    if (std::any_of(pairs.begin(), pairs.end(), allows)) return;
    if (std::any_of(wide.begin(), wide.end(), allows)) return ledger_.undecided("other figures nearby explain the difference");
    if (const auto pair = meant(pairs, told); pair && !is_part_of(*pair->less, *pair->more)) return report(told, *pair);
    if (is_margin(sheet_, told)) check_contest(told);
  }

 private:
  // Amounts that are no differences or rates themselves and larger than what is told.
  std::vector<const Amount*> operands(const Amount& told, std::uint32_t first, std::uint32_t last) const {
    std::vector<const Amount*> out = others(amounts_, told, first, last);
    std::erase_if(out, [&](const Amount* amount) {
      const bool listed = amount->begin == told.end + 1 && sheet_.norm(told.end) == "and";  // "by 341 and 298"
      return amount->hedged || listed || is_difference(sheet_, *amount) || rate_of(sheet_, *amount).has_value();
    });
    return out;
  }

  // "five of the eight frames": a part and its whole, and no two sides.
  bool is_part_of(const Amount& part, const Amount& whole) const {
    if (part.end >= whole.begin || whole.begin - part.end > 2 || sheet_.norm(part.end) != "of") return false;
    return whole.begin - part.end == 1 || sheet_.norm(part.end + 1) == "the";
  }

  // The two sides' totals stand anywhere in an article of usual length: they are the two largest figures that can be meant.
  void check_contest(const Amount& told) {
    if (told.kind != "count") return;
    constexpr std::uint32_t article = 60;  // sentences
    std::vector<const Amount*> totals = operands(told, told.sentence > article ? told.sentence - article : 0, told.sentence + article);
    std::erase_if(totals, [&](const Amount* amount) { return amount->value <= told.value || (!amount->noun.empty() && !told.noun.empty() && amount->noun != told.noun); });
    if (totals.size() < 2) return;
    ledger_.compared();
    const std::vector<Pair> pairs = pairs_of(totals);
    if (std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.allows(told); })) return;
    std::partial_sort(totals.begin(), totals.begin() + 2, totals.end(), [](const Amount* a, const Amount* b) { return a->value > b->value; });
    const Pair sides{totals[0], totals[1]};
    constexpr double little = 0.35;
    const double miss = std::fabs(sides.apart() - told.value);
    if (sides.apart() > 0 && (miss <= little * told.value || align::is_digit_slip(sides.apart(), told.value))) report(told, sides);
  }

  // Of lengths, times, sums and the like an article may have just two: "35 minutes less", "in two hours and 45 minutes" and, in the
  // next paragraph, "takes three hours and ten minutes".
  void check_far(const Amount& told) {
    if (told.kind == "count" || told.kind == "percent") return;
    const std::uint32_t first = told.sentence > 4 ? told.sentence - 4 : 0;
    const std::vector<const Amount*> two = operands(told, first, told.sentence + 4);
    if (two.size() != 2) return;
    const std::vector<Pair> pairs = pairs_of(two);
    if (pairs.size() != 1 || pairs.front().less->value <= told.value) return;
    ledger_.compared();
    constexpr double at_most = 1.6;
    const double ratio = pairs.front().apart() / told.value;
    if (!pairs.front().allows(told) && ratio < at_most && ratio > 1 / at_most) report(told, pairs.front());
  }

  // The only pair there is, where it comes near enough; of several the only one that misses by little.
  static std::optional<Pair> meant(const std::vector<Pair>& pairs, const Amount& told) {
    constexpr double little = 0.12;
    constexpr double at_most = 2;
    const auto misses_by = [&](const Pair& pair) { return std::fabs(pair.apart() - told.value) / told.value; };
    const auto slips = [&](const Pair& pair) { return align::is_digit_slip(pair.apart(), told.value); };
    if (pairs.size() == 1) {
      const double ratio = pairs.front().apart() / told.value;
      const bool near = ratio < at_most && ratio > 1 / at_most;
      return near || slips(pairs.front()) ? std::optional(pairs.front()) : std::nullopt;
    }
    std::optional<Pair> found;
    for (const Pair& pair : pairs) {
      if (misses_by(pair) > little && !slips(pair)) continue;
      if (found) return std::nullopt;
      found = pair;
    }
    return found;
  }

  // "lost by 37 runs on the Duckworth-Lewis method"
  bool is_by_method(std::uint32_t sentence) const {
    static constexpr language::WordSet words{{"duckworth-lewis", "duckworth", "dls", "method"}};
    const language::TokenRange range = sheet_.sentence(sentence);
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (words.contains(sheet_.norm(i))) return true;
    return false;
  }

  // Two figures of the sentence that lie so far apart, whatever their units: "from 62mph to 87, some 25 more".
  bool comes_out_here(const Amount& told) const {
    if (told.figure == nullptr) return false;
    const std::span<const Amount> here = in_sentences(amounts_, told.sentence, told.sentence);
    for (const Amount& a : here)
      for (const Amount& b : here)
        if (a.figure != nullptr && b.figure != nullptr && &a != &told && &b != &told &&
            a.figure->value - b.figure->value == told.figure->value)
          return true;
    return false;
  }

  void report(const Amount& told, const Pair& pair) {
    if (is_told_beside(sheet_, amounts_, told, pair.apart()) || is_by_method(told.sentence)) return ledger_.undecided("another figure beside it is the difference");
    if (comes_out_here(told)) return ledger_.undecided("other figures explain the difference");
    ledger_.report(sheet_, {fmt::format("{} and {} are {} apart, not {}", sheet_.words(pair.more->span), sheet_.words(pair.less->span),
                                        written(sheet_, pair.apart(), told), sheet_.words(told.span)),
                            {{told.span, "the difference", told.kind == "count" ? told.figure : nullptr, pair.apart()},
                             {pair.more->span, "from here"},
                             {pair.less->span, "to here"}},
                            0.85});
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_difference(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Differences differences(sheet, amounts, ledger);
  for (const Amount& amount : amounts)
    if (amount.kind != "percent" && amount.value > 0 && is_difference(sheet, amount)) differences.check(amount);
  for (const Figure& figure : sheet.figures) differences.check_compound(figure);
}

}  // namespace tally::rules::arithmetic
