// What a percentage or an amount leaves: "Power was cut to 340,000 homes. 85 per cent of them have been reconnected,
// leaving 51,000 in the dark". Read only where the sentence has one percentage, and it or the one before has one whole.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

constexpr double another_matter = 1.6;  // what is further off is left of something else

class Rest {
 public:
  Rest(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), amounts_(read_amounts(sheet)), ledger_(ledger) {}

  void check() {
    for (const Amount& rest : amounts_)
      if (is_left(rest)) hold(rest);
  }

 private:
  // "leaving [just] 51,000", "the remaining 51,000", "with 51,000 left", "51,000 tonnes remain"
  bool is_left(const Amount& rest) const {
    static constexpr language::WordSet fillers{
        {"a", "just", "only", "mere", "the", "him", "her", "it", "them", "us", "with", "behind"}};
    if (rest.figure == nullptr || rest.kind == "percent" || rest.kind == "points" || rest.hedged) return false;
    const language::TokenRange range = sheet_.sentence(rest.sentence);
    std::uint32_t at = rest.begin;
    while (at > range.begin && fillers.contains(sheet_.norm(at - 1))) --at;
    if (at > range.begin &&
        (sheet_.norm(at - 1) == "leaving" || sheet_.norm(at - 1) == "leaves" || sheet_.norm(at - 1) == "remaining"))
      return true;
    if (rest.end >= range.end) return false;
    return sheet_.lemma(rest.end) == "remain" ||
           (sheet_.norm(rest.end) == "left" && at > range.begin && sheet_.norm(at) == "with");
  }

  // The only one of the sentence, or of it and the one before.
  const Amount* only(const Amount& rest, bool share, std::uint32_t first) const {
    const Amount* found = nullptr;
    for (const Amount& amount : amounts_) {
      if (amount.sentence < first || amount.sentence > rest.sentence || &amount == &rest) continue;
      const bool fits = share ? amount.kind == "percent" : go_together(amount, rest) && amount.value > rest.value;
      if (!fits) continue;
      if (found != nullptr) return nullptr;
      found = &amount;
    }
    return found;
  }

  // "with the male gone and three cubs killed": more is gone than has a number.
  bool is_one_of_list(const Amount& part) const {
    const language::TokenRange range = sheet_.sentence(part.sentence);
    return part.begin > range.begin + 1 && sheet_.norm(part.begin - 1) == "and";
  }

  // The only amount that goes with what is left in [begin, end) of the tokens; none where there are more.
  const Amount* only_between(const Amount& rest, std::uint32_t begin, std::uint32_t end) const {
    const Amount* found = nullptr;
    for (const Amount& amount : amounts_) {
      if (amount.begin < begin || amount.end > end || amount.kind != rest.kind || &amount == &rest) continue;
      if (found != nullptr || !go_together(amount, rest)) return nullptr;
      found = &amount;
    }
    return found;
  }

  // "The barn held 500 tonnes in November. By March 340 tonnes had been used, leaving 140 tonnes"
  void hold_amounts(const Amount& rest) {
    if (!continues(sheet_, rest.sentence)) return;
    const language::TokenRange here = sheet_.sentence(rest.sentence), before = sheet_.sentence(rest.sentence - 1);
    const Amount* part = only_between(rest, here.begin, here.end);
    const Amount* whole = only_between(rest, before.begin, before.end);
    if (part == nullptr || whole == nullptr || part->begin > rest.begin || part->hedged || whole->hedged ||
        whole->figure == nullptr || is_one_of_list(*part))
      return;
    if (part->figure == nullptr || rest.figure == nullptr || !is_stock(before) || whole->value <= part->value ||
        whole->value <= rest.value)
      return;
    ledger_.compared();
    const double size = whole->value / whole->figure->value;
    const bool exact =
        std::fmod(part->figure->value, 10) == 0 && std::fmod(rest.figure->value, 10) == 0;  // all three to one digit
    const Range all = exact || whole->figure->value < 100
                          ? Range{whole->figure->strict.low * size, whole->figure->strict.high * size}
                          : whole->range;
    const Range gone{part->figure->strict.low * size, part->figure->strict.high * size};
    const Range left{all.low - gone.high, all.high - gone.low};
    const double right = whole->value - part->value;
    if (Range{left.low - 1e-9, left.high + 1e-9}.meets(exact ? Range{rest.value, rest.value} : rest.range) ||
        right > another_matter * rest.value || rest.value > another_matter * right)
      return;
    ledger_.report(sheet_,
                   {fmt::format("{} of {} leave {}, not {}", sheet_.words(part->span), sheet_.words(whole->span),
                                written(sheet_, right, rest), sheet_.words(rest.span)),
                    {{sheet_.phrase(*rest.figure), "what is left", rest.figure, right},
                     {sheet_.phrase(*part->figure), "what is gone"},
                     {sheet_.phrase(*whole->figure), "the whole"}},
                    0.85});
  }

  // Tells what there is, not what came or went.
  bool is_stock(language::TokenRange range) const {
    static constexpr language::WordSet verbs{{"hold", "have", "contain", "stock", "store", "carry", "own", "start",
                                              "begin", "budget", "allot", "set", "keep", "house", "be", "stand"}};
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (verbs.contains(sheet_.lemma(i))) return true;
    return false;
  }

  // "Government grants bring €75.6m, 45 per cent": the share is that of the amount before it.
  bool is_said_of_amount(const Amount& share) const {
    return std::ranges::any_of(in_sentences(amounts_, share.sentence, share.sentence), [&](const Amount& amount) {
      const bool before = amount.end < share.begin && amount.kind != "percent";
      return before && sheet_.norm(share.begin - 1) == "," && share.begin - amount.end < 5;
    });
  }

  void hold(const Amount& rest) {
    const Amount* share = only(rest, true, rest.sentence);
    if (share == nullptr) return hold_amounts(rest);
    if (is_said_of_amount(*share)) return;
    if (share->hedged || share->value >= 100 || share->value <= 0) return;
    const Amount* whole = only(rest, false, rest.sentence);
    if (whole == nullptr && continues(sheet_, rest.sentence)) whole = only(rest, false, rest.sentence - 1);
    if (whole == nullptr || whole->hedged || whole->figure == nullptr) return;
    ledger_.compared();
    const double half = share->figure->resolution / 2;
    const Range left{whole->range.low * (100 - share->value - half) / 100,
                     whole->range.high * (100 - share->value + half) / 100};
    if (left.meets(rest.range)) return;
    const double right = whole->value * (100 - share->value) / 100;
    if (right > another_matter * rest.value || rest.value > another_matter * right)
      return ledger_.undecided("what is left of something else, perhaps");
    ledger_.report(sheet_,
                   {fmt::format("{} of {} leave {}, not {}", sheet_.words(share->span), sheet_.words(whole->span),
                                written(sheet_, right, rest), sheet_.words(rest.span)),
                    {{sheet_.phrase(*rest.figure), "what is left", rest.figure, right},
                     {share->span, "the share"},
                     {sheet_.phrase(*whole->figure), "the whole"}},
                    0.86});
  }

  const Sheet& sheet_;
  std::vector<Amount> amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_rest(const Sheet& sheet, Ledger& ledger) { Rest(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
