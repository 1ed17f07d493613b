// So many, so much for each, and what it comes to, wherever in the article: "a scheme costing £960,000 ... 240 homes will each
// receive £2,500", "1,200 tonnes at $310 a tonne ... The cheque for $472,000", "£90,000, to be shared equally among four ...
// each would get £30,000". Any sum nearby that comes out explains the figures.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "nouns.hpp"
#include "remarks.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr std::uint32_t reach = 3;  // sentences to each side
constexpr double at_most = 2;       // a sum further off is another sum

class Multiplied {
 public:
  Multiplied(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), ledger_(ledger), amounts_(read_amounts(sheet)) {}

  void check() const {
    for (const Amount& rate : amounts_) {
      if (!rate.kind.starts_with("money") || rate.hedged || rate.value <= 0) continue;
      if (const auto unit = unit_of(rate)) check_rate(rate, *unit);
    }
  }

 private:
  // "a tonne" -> "tonne"; "" of "apiece", "each" before or behind.
  std::optional<std::string_view> unit_of(const Amount& rate) const {
    if (const auto unit = rate_of(sheet_, rate)) return unit;
    const TokenRange range = sheet_.sentence(rate.sentence);
    for (std::uint32_t i = rate.begin; i > range.begin && rate.begin - i < 5; --i)
      if ((sheet_.norm(i - 1) == "each" && sheet_.norm(i) != "other") || (sheet_.norm(i - 1) == "every" && sheet_.norm(i) == "one")) return std::string_view();
    return std::nullopt;
  }

  static bool is_near(const Amount& a, const Amount& b) { return a.sentence <= b.sentence + reach && b.sentence <= a.sentence + reach; }

  // How many: of what the rate is for; of "each" the last count before it, or those that the sum is shared among.
  bool counts(const Amount& count, const Amount& rate, std::string_view unit) const {
    if (count.figure == nullptr || count.hedged || count.figure->value < 2 || count.sentence + 1 < rate.sentence || count.sentence > rate.sentence + 1) return false;
    if (!unit.empty()) return count.kind != "time" && !count.kind.starts_with("money") && sheet_.lemma(count.end - 1) == unit;
    if (count.kind != "count") return false;
    return is_last_before(count, rate) || is_shared_among(count) || is_told_of(count, rate);
  }

  bool is_last_before(const Amount& count, const Amount& rate) const {
    if (count.sentence != rate.sentence || count.begin > rate.begin || count.noun.empty()) return false;
    return std::none_of(amounts_.begin(), amounts_.end(), [&](const Amount& other) { return other.kind == "count" && other.begin > count.begin && other.begin < rate.begin; });
  }

  // "The 14 members ... The prize will be divided equally, leaving every one of them with": the only people before it.
  bool is_told_of(const Amount& count, const Amount& rate) const {
    static constexpr WordSet shares{{"share", "split", "divide", "distribute"}};
    if (count.noun.empty() || !is_human(count.noun) || count.begin > rate.begin) return false;
    const TokenRange range = sheet_.sentence(rate.sentence);
    bool shared = false;
    for (std::uint32_t i = range.begin; i < rate.begin; ++i) shared = shared || shares.contains(sheet_.lemma(i));
    return shared && std::ranges::count_if(amounts_, [&](const Amount& other) {
             return other.kind == "count" && !other.noun.empty() && is_human(other.noun) && other.sentence + 1 >= rate.sentence && other.begin < rate.begin;
           }) == 1;
  }

  // "shared equally among four", "split between the six"
  bool is_shared_among(const Amount& count) const {
    static constexpr WordSet verbs{{"share", "split", "divide", "distribute"}};
    const TokenRange range = sheet_.sentence(count.sentence);
    bool among = false;
    for (std::uint32_t i = count.begin; i > range.begin && count.begin - i < 7; --i) {
      among = among || sheet_.norm(i - 1) == "among" || sheet_.norm(i - 1) == "between";
      if (among && verbs.contains(sheet_.lemma(i - 1))) return true;
    }
    return false;
  }

  bool is_sum(const Amount& sum, const Amount& rate) const {
    return &sum != &rate && sum.kind == rate.kind && sum.value > rate.value && !sum.hedged && is_near(sum, rate) && !unit_of(sum);
  }

  // Some other count makes a sum nearby: "37 of the 52 nights, at £95 each. She is £3,515 out of pocket"; or the sum
  // told beside the rate is shared: "£120 between them, or £60 each".
  bool comes_out(const Amount& rate) const {
    constexpr double shares = 12;
    const std::span<const Amount> around = in_sentences(amounts_, rate.sentence > reach ? rate.sentence - reach : 0, rate.sentence + reach);
    for (const Amount& sum : around) {
      if (!is_sum(sum, rate)) continue;
      const double times = sum.value / rate.value;
      if (sum.sentence == rate.sentence && times <= shares && times == std::round(times)) return true;
      for (const Amount& count : around)
        if (count.kind == "count" && count.figure != nullptr && count.value > 1 && count.value * rate.value == sum.value) return true;
    }
    return false;
  }

  void check_rate(const Amount& rate, std::string_view unit) const {
    const Amount *count = nullptr, *sum = nullptr;
    std::size_t counts_found = 0, sums_found = 0;
    for (const Amount& one : amounts_) {
      if (!counts(one, rate, unit)) continue;
      ++counts_found;
      count = &one;
      for (const Amount& other : amounts_) {
        const double times = one.figure->value;
        const Range product{times * rate.range.low, times * rate.range.high};
        if (&other != &rate && other.kind == rate.kind && is_near(other, rate) && product.meets(other.range)) return ledger_.compared();
        if (!is_sum(other, rate)) continue;
        if (times * rate.value > at_most * other.value || other.value > at_most * times * rate.value) continue;
        ++sums_found;
        sum = &other;
      }
    }
    if (counts_found != 1 || sums_found != 1 || comes_out(rate)) return;
    ledger_.compared();
    const double right = count->figure->value * rate.value;
    ledger_.report(sheet_, {fmt::format("{} times {} is {}, not {}", sheet_.words(count->figure->span), sheet_.words(rate.span), written(sheet_, right, *sum), sheet_.words(sum->span)),
                            {{sum->span, "the sum", sum->figure, right}, {sheet_.phrase(*count->figure), "how many"}, {rate.span, "each"}},
                            0.85});
  }

  const Sheet& sheet_;
  Ledger& ledger_;
  std::vector<Amount> amounts_;
};

}  // namespace

void check_multiplied(const Sheet& sheet, Ledger& ledger) { Multiplied(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
