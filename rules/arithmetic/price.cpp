// So many at so much each: "240 tickets at £15 each raised £3,200", "412 pies at £3"; "the £9,000 was shared by 12 crews, £800 each".

#include <fmt/format.h>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;

bool is_each(const Sheet& sheet, const Figure& price, std::uint32_t end) {
  const std::uint32_t at = price.phrase_end();
  // "1,240 tickets at £15"
  if (price.begin > 1 && sheet.norm(price.begin - 1) == "at") {
    const std::vector<const Figure*> before = sheet.between(sheet.sentence(price.sentence).begin, price.begin);
    if (!before.empty() && before.back()->unit == Unit::count && before.back()->noun != no_token && before.back()->phrase_end() == price.begin - 1) return true;
  }
  if (at >= end) return false;
  const std::string_view norm = sheet.norm(at);
  return norm == "each" || norm == "apiece" || (norm == "a" && at + 1 < end && sheet.norm(at + 1) == "head");
}

// The three figures of the sentence: a count, its price and the whole sum. Any other figure makes it undecided.
void check_sentence(const Sheet& sheet, TokenRange range, Ledger& ledger) {
  const Figure* price = nullptr;
  const Figure* count = nullptr;
  const Figure* sum = nullptr;
  for (const Figure* figure : sheet.between(range.begin, range.end)) {
    if (!is_amount(*figure)) return;
    const bool each = figure->unit == Unit::money && is_each(sheet, *figure, range.end);
    const Figure*& slot = each ? price : figure->unit == Unit::money ? sum : count;
    if (slot != nullptr || figure->unit == Unit::measure) return;
    slot = figure;
  }
  if (price == nullptr || count == nullptr || sum == nullptr || price->currency != sum->currency) return;
  if (sum->value <= price->value || count->value < 2) return;
  ledger.compared();
  const Range product{count->range.low * price->range.low, count->range.high * price->range.high};
  if (product.meets(sum->range)) return;
  const double right = count->value * price->value;
  if (right > 2 * sum->value || sum->value > 2 * right) return;  // another sum
  ledger.report(sheet, {fmt::format("{} times {} is {}, not {}", written(count->value, *count), written(price->value, *price),
                                    written(right, *sum), written(sum->value, *sum)),
                        {{sum->span, "the sum", sum, right},
                         {sheet.phrase(*count), "how many", count, sum->value / price->value},
                         {price->span, "each"}},
                        0.85});
}

}  // namespace

void check_price(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) check_sentence(sheet, sheet.sentence(i), ledger);
}

}  // namespace tally::rules::arithmetic
