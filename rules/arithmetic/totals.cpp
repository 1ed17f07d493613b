// A sum that is told, and its parts wherever they stand around it: "In the first half they had 12 shots and in the second nine, 23
// in all", "stood at £86,000 on Monday. Another £9,500 came in, taking it to £97,500". Any amounts nearby that make the sum
// explain it; a mismatch is reported only where all the others of its sentence, or of the one before, miss it by little.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"
#include "rule/wording.hpp"

namespace tally::rules::arithmetic {
namespace {

constexpr std::size_t most_parts = 10;

class Totals {
 public:
  Totals(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), ledger_(ledger) {}

  void check(const Amount& told) {
    std::vector<const Amount*> parts = parts_of(told, told.sentence, told.sentence);
    if (parts.size() < 2 && continues(sheet_, told.sentence)) parts = parts_of(told, told.sentence - 1, told.sentence);
    if (parts.size() < 2) parts = listed_before(told);
    if (parts.size() < 2 || parts.size() > most_parts) return;
    ledger_.compared();
    const std::uint32_t first = told.sentence > 2 ? told.sentence - 2 : 0;
    if (made_by_some(parts, told) || made_by_some(parts_of(told, first, told.sentence + 1), told)) return;
    double sum = 0;
    for (const Amount* part : parts) sum += part->value;
    constexpr double little = 0.12;
    if (std::fabs(sum - told.value) <= little * told.value) report(told, parts, sum);
  }

 private:
  std::vector<const Amount*> parts_of(const Amount& told, std::uint32_t first, std::uint32_t last) const {
    std::vector<const Amount*> out = others(amounts_, told, first, last);
    std::erase_if(out, [&](const Amount* amount) { return amount->value >= told.value || rate_of(sheet_, *amount).has_value() || counts_parts(*amount); });
    return out;
  }

  // "the previous three put it back by seven, nine and six months"
  bool counts_parts(const Amount& amount) const {
    static constexpr language::WordSet orders{{"previous", "first", "last", "next", "past", "latest", "earlier", "final", "other"}};
    return amount.noun.empty() && amount.kind == "count" && amount.begin > 0 && orders.contains(sheet_.norm(amount.begin - 1));
  }

  // "340 cows, 120 sheep and 12 goats, 482 animals in all": counts of several things.
  std::vector<const Amount*> listed_before(const Amount& told) const {
    std::vector<const Amount*> out;
    for (const Amount& amount : amounts_) {
      if (amount.sentence != told.sentence || amount.begin >= told.begin || amount.kind != told.kind || told.kind != "count") continue;
      if (amount.value >= told.value || rate_of(sheet_, amount)) return {};
      out.push_back(&amount);
    }
    return out;
  }

  // Two or more of the amounts that make what is told.
  static bool made_by_some(const std::vector<const Amount*>& parts, const Amount& told) {
    if (parts.size() > most_parts) return true;
    for (std::uint32_t chosen = 1; chosen < (1U << parts.size()); ++chosen) {
      Range sum;
      int count = 0;
      for (std::size_t i = 0; i < parts.size(); ++i)
        if ((chosen >> i & 1U) != 0) sum = sum + parts[i]->range, ++count;
      if (count > 1 && Range{sum.low - 1e-9, sum.high + 1e-9}.meets(told.range)) return true;
    }
    return false;
  }

  void report(const Amount& told, const std::vector<const Amount*>& parts, double sum) {
    std::vector<std::string> numbers;
    std::vector<Place> places{{told.span, "the total", told.figure, told.value}};
    for (const Amount* part : parts) {
      numbers.emplace_back(sheet_.words(part->span));
      places.push_back({part->span, "a part", part->figure, part->value + told.value - sum});
    }
    ledger_.report(sheet_, {fmt::format("{} make {}, not {}", rule::join(numbers), written(sheet_, sum, told), sheet_.words(told.span)),
                            std::move(places), 0.85});
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_totals(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Totals totals(sheet, amounts, ledger);
  for (const Amount& amount : amounts)
    if (amount.kind != "percent" && amount.value > 0 && is_total(sheet, amount)) totals.check(amount);
}

}  // namespace tally::rules::arithmetic
