// So much each, so much in all: "Each of the 45 tenants will get £200, a total of £6,000", "twelve buses carry 48 passengers each,
// or 676 in all", "£650 a month, or £8,700 a year", "in 36 instalments of £500" of a loan of £12,000, "£36,000 from 120
// donors, an average of £400". Read only where the sentence has no other figure of the kind.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

class Products {
 public:
  Products(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), range_(sheet.sentence(sentence)), figures_(sheet.between(range_.begin, range_.end)), ledger_(ledger) {}

  void check() {
    check_rates();
    if (figures_.size() != 3) return;
    for (const Figure* figure : figures_)
      if (!is_amount(*figure)) return;
    check_three();
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  bool is_each(const Figure& figure) const {
    const std::uint32_t at = figure.phrase_end();
    return norm(at) == "each" || norm(at) == "apiece" || (norm(at) == "a" && norm(at + 1) == "head") || (norm(at) == "per" && norm(at + 1) == "head");
  }
  bool is_average(const Figure& figure) const {
    const std::uint32_t at = figure.begin;
    return norm(at - 1) == "averaging" || (norm(at - 1) == "of" && (norm(at - 2) == "average" || norm(at - 2) == "mean"));
  }
  bool is_instalment(const Figure& figure) const {
    static constexpr WordSet words{{"instalments", "installments", "payments", "grants", "prizes", "fines", "shares", "lots", "batches"}};
    return norm(figure.begin - 1) == "of" && words.contains(norm(figure.begin - 2));
  }
  bool each_of(const Figure& figure) const {
    for (std::uint32_t i = figure.begin; i > range_.begin && figure.begin - i < 4; --i)
      if (norm(i - 1) == "each" || norm(i - 1) == "every") return norm(i) == "of" || i == figure.begin;
    return false;
  }
  bool is_total(const Figure& figure) const {
    const std::uint32_t at = figure.begin;
    const std::uint32_t end = figure.phrase_end();
    return (norm(at - 1) == "of" && norm(at - 2) == "total") || norm(at - 1) == "totalling" || norm(at - 1) == "totaling" ||
           (norm(end) == "in" && (norm(end + 1) == "all" || norm(end + 1) == "total")) || norm(end) == "altogether" || norm(end) == "overall";
  }

  // One is how many, one how much each, one how much in all.
  void check_three() {
    for (const Figure* unit : figures_) {
      std::vector<const Figure*> rest;
      std::copy_if(figures_.begin(), figures_.end(), std::back_inserter(rest), [&](const Figure* f) { return f != unit; });
      for (const bool swap : {false, true}) {
        const Figure& count = *rest[swap ? 1 : 0];
        const Figure& total = *rest[swap ? 0 : 1];
        if (count.unit != Unit::count || !addable(total, *unit) || count.value < 2) continue;
        const bool shared = is_each(*unit) || is_instalment(*unit) || (each_of(count) && is_total(total));
        const bool sure = is_average(*unit) || (is_each(*unit) && is_total(total)) || (is_instalment(*unit) && unit->begin - count.phrase_end() <= 1) ||
                          (each_of(count) && shared);
        if (sure && total.value > unit->value && count.value < total.value) return decide(count, *unit, total);
      }
    }
  }

  void decide(const Figure& count, const Figure& each, const Figure& total) {
    ledger_.compared();
    // An average is rounded, and so is what is made of it.
    const double slack = is_average(each) ? std::max(each.resolution, each.value * 0.02) : 0;
    const Range product{count.range.low * (each.range.low - slack), count.range.high * (each.range.high + slack)};
    if (product.meets(total.range)) return;
    const double right = count.value * each.value;
    if (right > 2 * total.value || total.value > 2 * right) return ledger_.undecided("a sum of something else, perhaps");
    ledger_.report(sheet_, {fmt::format("{} times {} is {}, not {}", written(count.value, count), written(each.value, each),
                                        written(right, total), written(total.value, total)),
                            {{sheet_.phrase(total), "the sum", &total, right}, {sheet_.phrase(count), "how many"}, {sheet_.phrase(each), "each"}},
                            0.88});
  }

  // Parts of a year: 12 for "a month".
  double per_year(const Figure& figure) const {
    const std::uint32_t at = figure.phrase_end();
    const std::string_view word = norm(at);
    if (word != "a" && word != "per" && word != "each" && word != "every") return 0;
    const std::string_view period = norm(at + 1);
    return period == "year" || period == "annum" ? 1 : period == "quarter" ? 4 : period == "month" ? 12 : period == "week" ? 52 : 0;
  }

  // "£650 a month, or £7,800 a year": two rates side by side.
  void check_rates() {
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      const Figure& a = *figures_[i];
      const Figure& b = *figures_[i + 1];
      if (!addable(a, b) || per_year(a) == 0 || per_year(b) == 0 || per_year(a) == per_year(b) || !says_again(a, b)) continue;
      ledger_.compared();
      const double times = per_year(a) / per_year(b);
      const double slack = 0.02;  // 52 weeks are a day short of a year
      const Range told{a.range.low * times * (1 - slack), a.range.high * times * (1 + slack)};
      const double right = a.value * times;
      if (told.meets(b.range) || right > 3 * b.value || b.value > 3 * right) continue;
      ledger_.report(sheet_, {fmt::format("{} makes {}, not {}", rate(a), written(right, b), rate(b)),
                              {{b.span, "the same again", &b, right}, {a.span, "so much"}},
                              0.88});
    }
  }

  std::string rate(const Figure& figure) const {
    return fmt::format("{} {} {}", written(figure.value, figure), norm(figure.phrase_end()), norm(figure.phrase_end() + 1));
  }

  bool says_again(const Figure& a, const Figure& b) const {
    static constexpr WordSet joints{{",", "or", "(", "–", "—", "about", "some", "nearly", "almost", "around", "roughly", "over", "more",
                                     "than", "just", "equivalent", "to", "in", "rent"}};
    bool again = false;
    for (std::uint32_t i = a.phrase_end() + 2; i < b.begin; ++i) {
      if (!joints.contains(norm(i))) return false;
      again = again || norm(i) == "or" || norm(i) == "(" || norm(i) == "equivalent";
    }
    return again;
  }

  const Sheet& sheet_;
  TokenRange range_;
  std::vector<const Figure*> figures_;
  Ledger& ledger_;
};

}  // namespace

void check_product(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Products(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
