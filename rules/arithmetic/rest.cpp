// What a percentage leaves: "Power was cut to 340,000 homes. 85 per cent of them have been reconnected, leaving 51,000 in the
// dark". Read only where the sentence has one percentage, and it or the one before has one whole.

#include <fmt/format.h>

#include <algorithm>

#include "checks.hpp"
#include "remarks.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

class Rest {
 public:
  Rest(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), amounts_(read_amounts(sheet)), ledger_(ledger) {}

  void check() {
    for (const Amount& rest : amounts_)
      if (is_left(rest)) hold(rest);
  }

 private:
  bool is_left(const Amount& rest) const {
    if (rest.figure == nullptr || rest.kind == "percent" || rest.kind == "points" || rest.hedged || rest.begin < 2) return false;
    std::uint32_t at = rest.begin - 1;
    if (sheet_.norm(at) == "just" || sheet_.norm(at) == "only" || sheet_.norm(at) == "the") --at;
    return sheet_.norm(at) == "leaving" || sheet_.norm(at) == "leaves" || sheet_.norm(at) == "remaining";
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

  void hold(const Amount& rest) {
    const Amount* share = only(rest, true, rest.sentence);
    if (share == nullptr || share->hedged || share->value >= 100 || share->value <= 0) return;
    const Amount* whole = only(rest, false, rest.sentence);
    if (whole == nullptr && continues(sheet_, rest.sentence)) whole = only(rest, false, rest.sentence - 1);
    if (whole == nullptr || whole->hedged || whole->figure == nullptr) return;
    ledger_.compared();
    const double half = share->figure->resolution / 2;
    const Range left{whole->range.low * (100 - share->value - half) / 100, whole->range.high * (100 - share->value + half) / 100};
    if (left.meets(rest.range)) return;
    const double right = whole->value * (100 - share->value) / 100;
    constexpr double another_matter = 1.6;
    if (right > another_matter * rest.value || rest.value > another_matter * right) return ledger_.undecided("what is left of something else, perhaps");
    ledger_.report(sheet_, {fmt::format("{} of {} leave {}, not {}", sheet_.words(share->span), sheet_.words(whole->span), written(sheet_, right, rest),
                                        sheet_.words(rest.span)),
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
