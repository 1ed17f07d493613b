// A whole whose parts are counted: "340 jobs at three sites", and further on the jobs at each, "a total of 31 years for the
// four men", and the years of each. As many amounts of the kind as there are parts make the whole.

#include <algorithm>
#include <cmath>

#include "align/digit_slip.hpp"
#include "checks.hpp"
#include "remarks.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

class Counted {
 public:
  Counted(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), ledger_(ledger) {}

  void check(const Amount& whole) {
    if (whole.hedged || whole.value <= 0 || whole.kind == "percent" || whole.kind == "points" || rate_of(sheet_, whole) || is_difference(sheet_, whole)) return;
    if (whole.kind == "time" && !is_total(sheet_, whole)) return;  // most lengths of time are no parts of others
    const std::vector<const Amount*> parts = parts_behind(whole);
    if (!are_counted(whole, parts.size())) return;
    double sum = 0;
    Range range{-1e-9, 1e-9};
    for (const Amount* part : parts) sum += part->value, range = range + part->range;
    ledger_.compared();
    if (range.meets(whole.range) || !is_near(whole.value, sum)) return;
    report_sum(sheet_, whole, parts, ledger_);
  }

 private:
  static constexpr std::size_t fewest = 3;
  static constexpr std::size_t most = 8;
  static constexpr std::uint32_t farthest = 40;  // sentences: an article of usual length

  // Every other amount of its kind in the sentences behind it; none where one of them is no part.
  std::vector<const Amount*> parts_behind(const Amount& whole) const {
    std::vector<const Amount*> out;
    for (const Amount& part : in_sentences(amounts_, whole.sentence, whole.sentence + farthest)) {
      if (part.begin <= whole.begin || part.kind != whole.kind) continue;
      if (whole.kind == "count" && (part.noun.empty() || !go_together(part, whole))) continue;
      if (part.value == whole.value) continue;  // told again
      if (part.value > whole.value || part.hedged || rate_of(sheet_, part) || is_difference(sheet_, part)) return {};
      out.push_back(&part);
    }
    return out;
  }

  // The sentence of the whole, or one beside it where that is a total, counts as many of something else.
  bool are_counted(const Amount& whole, std::size_t parts) const {
    if (parts < fewest || parts > most) return false;
    const std::uint32_t beside = is_total(sheet_, whole) ? 1 : 0;
    const std::uint32_t first = whole.sentence > beside ? whole.sentence - beside : 0;
    return std::ranges::any_of(in_sentences(amounts_, first, whole.sentence + beside), [&](const Amount& count) {
      return count.kind == "count" && !count.hedged && count.value == static_cast<double>(parts) && !count.noun.empty() && &count != &whole &&
             (whole.kind != "count" || !go_together(count, whole));
    });
  }

  static bool is_near(double told, double right) {
    constexpr double little = 0.15;
    return std::fabs(told - right) <= little * std::max(told, right) || align::is_digit_slip(told, right);
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_counted(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Counted counted(sheet, amounts, ledger);
  for (const Amount& amount : amounts) counted.check(amount);
}

}  // namespace tally::rules::arithmetic
