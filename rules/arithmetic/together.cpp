// Parts first, total last: "12 in Leeds, eight in York and five in Hull, a total of 27", "... 25 in all"; and parts
// "which together make up the total" that was given before.

#include <algorithm>
#include <cmath>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "listing.hpp"
#include "nouns.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

class Together {
 public:
  Together(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), sentence_(sentence), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    const std::vector<const Figure*> figures = sheet_.between(range_.begin, range_.end);
    if (figures.size() < 2) return;
    for (std::size_t i = 2; i < figures.size(); ++i)
      if (is_total(*figures[i])) check_before(*figures.front(), *figures[i]);
    if (makes_the_total()) check_known(*figures.front());
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  bool is_total(const Figure& figure) const {
    const std::uint32_t at = figure.begin;
    const std::uint32_t end = figure.phrase_end();
    if (at >= range_.begin + 2 && norm(at - 1) == "of" && norm(at - 2) == "total") return true;
    if (at > range_.begin && (norm(at - 1) == "totalling" || norm(at - 1) == "totaling")) return true;
    return (norm(end) == "in" && (norm(end + 1) == "all" || norm(end + 1) == "total")) || norm(end) == "altogether";
  }

  void check_before(const Figure& first, const Figure& total) {
    if (first.unit != total.unit || !addable(first, total)) return;
    const auto list = read_listing(sheet_, first.begin, before(total.begin));
    if (!list || !same_sort(list->items, total)) return;
    check_sum(sheet_, total, list->items, Cover::whole, ledger_);
  }

  // The words that lead to the total are no part of the list: back to the comma or dash before it.
  std::uint32_t before(std::uint32_t at) const {
    static constexpr WordSet marks{{",", "–", "—", "-", ":", ";", "("}};
    while (at > range_.begin && !marks.contains(norm(at))) --at;
    return at;
  }

  bool same_sort(const std::vector<Item>& items, const Figure& total) const {
    std::string_view noun = total.noun == no_token ? std::string_view{} : sheet_.lemma(total.noun);
    for (const Item& item : items) {
      if (item.figure == nullptr || !addable(*item.figure, total)) return false;
      if (item.noun == no_token) continue;
      const std::string_view mine = sheet_.lemma(item.noun);
      if (noun.empty()) noun = mine;
      if (mine != noun && !(is_human(mine) && is_human(noun))) return false;
    }
    return true;
  }

  // "together make up the total", "together account for the total"
  bool makes_the_total() const {
    bool together = false;
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      together = together || norm(i) == "together" || norm(i) == "between";
      if (together && norm(i) == "total" && (norm(i - 1) == "the" || norm(i - 1) == "that")) return true;
    }
    return false;
  }

  void check_known(const Figure& first) {
    const auto list = read_inner_listing(sheet_, first.begin, range_.end);
    if (!list || list->items.size() < 2) return;
    double sum = 0;
    double largest = 0;
    for (const Item& item : list->items) {
      if (item.figure == nullptr) return;
      sum += item.value;
      largest = std::max(largest, item.value);
    }
    const Figure* total = nearest_before(sum, largest, *list->items.front().figure);
    if (total != nullptr) check_sum(sheet_, *total, list->items, Cover::whole, ledger_);
  }

  // Of the figures before that come near the sum, the most exact one: headlines round it.
  const Figure* nearest_before(double sum, double largest, const Figure& part) const {
    const Figure* best = nullptr;
    for (const Figure* figure : sheet_.between(0, range_.begin)) {
      if (sentence_ - figure->sentence > 8 || !addable(*figure, part) || figure->value <= largest) continue;
      if (std::fabs(figure->value - sum) > 0.2 * sum) continue;
      if (best == nullptr || figure->resolution < best->resolution) best = figure;
    }
    return best;
  }

  const Sheet& sheet_;
  std::uint32_t sentence_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_together(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Together(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
