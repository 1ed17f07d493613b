// Figures that nearly come out, wherever they stand in the article: "She polled 1,204 votes ... Her majority of 227 ... came
// second with 987". A word beside one of them says how it was reckoned, and among the ways in which it can have been
// reckoned from the article's other amounts one misses it by a slip of the pen: a digit is another, or two changed
// places. Whether that can be chance is reckoned, too: the more ways there are and the shorter the figure, the likelier.

#include <fmt/format.h>

#include <algorithm>

#include "chance.hpp"
#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"
#include "rule/wording.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;

// One way to reckon what is told.
struct Way {
  std::vector<const Amount*> more;  // added up
  std::vector<const Amount*> less;  // taken away

  [[nodiscard]] double value() const {
    double sum = 0;
    for (const Amount* amount : more) sum += amount->value;
    for (const Amount* amount : less) sum -= amount->value;
    return sum;
  }
  [[nodiscard]] Range range() const {
    Range sum{-1e-9, 1e-9};
    for (const Amount* amount : more) sum = sum + amount->range;
    for (const Amount* amount : less) sum = sum + Range{-amount->range.high, -amount->range.low};
    return sum;
  }
  // Tokens to the farthest of its amounts.
  [[nodiscard]] std::uint32_t distance(const Amount& told) const {
    std::uint32_t most = 0;
    for (const auto* side : {&more, &less})
      for (const Amount* amount : *side)
        most = std::max(most, amount->begin < told.begin ? told.begin - amount->begin : amount->begin - told.begin);
    return most;
  }
};

class Slips {
 public:
  Slips(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), again_(amounts), ledger_(ledger) {}

  void check(const Amount& told) {
    if (again_.contains(told)) return;  // a slip of the pen is made once
    if (told.hedged || told.value <= 0 || told.kind == "percent" || told.kind == "points" || told.figure == nullptr) return;
    std::vector<Way> ways;
    if (is_change(sheet_, told))
      ways = differences(told);
    else if (is_total(sheet_, told))
      ways = sums(told);
    else if (is_rest(told))
      ways = rests(told);
    decide(told, ways);
  }

 private:
  static constexpr std::uint32_t around = 8;  // sentences

  // "the rest, 14", "the balance of 286", "the remaining two", "a further 80"
  bool is_rest(const Amount& told) const {
    static constexpr WordSet nouns{{"rest", "balance", "remainder", "others"}};
    static constexpr WordSet adjectives{{"remaining", "other", "leaving", "further", "another", "left", "leaves"}};
    static constexpr WordSet between{{",", "of", "a", "the", "some", "–", "—", "just", "only", "("}};
    const std::uint32_t first = sheet_.sentence(told.sentence).begin;
    std::uint32_t at = told.begin;
    if (at > first && adjectives.contains(sheet_.norm(at - 1))) return true;
    while (at > first && between.contains(sheet_.norm(at - 1))) --at;
    if (at > first + 1 && sheet_.norm(at - 1) == "at" && sheet_.lemma(at - 2) == "stand") return true;
    return at > first && (nouns.contains(sheet_.lemma(at - 1)) || sheet_.norm(at - 1) == "leaving");
  }

  std::vector<const Amount*> near(const Amount& told) const {
    const std::uint32_t first = told.sentence > around ? told.sentence - around : 0;
    std::vector<const Amount*> out = others(amounts_, told, first, told.sentence + around);
    std::erase_if(out, [&](const Amount* amount) {
      return amount->hedged || amount->figure == nullptr || rate_of(sheet_, *amount).has_value() || is_difference(sheet_, *amount);
    });
    return out;
  }

  std::vector<Way> differences(const Amount& told) const {
    std::vector<Way> ways;
    const std::vector<const Amount*> some = near(told);
    for (const Amount* a : some)
      for (const Amount* b : some)
        if (a->value > b->value && b->value > 0 && go_together(*a, *b)) ways.push_back({{a}, {b}});
    return ways;
  }

  std::vector<Way> sums(const Amount& told) const {
    std::vector<const Amount*> some = near(told);
    std::erase_if(some, [&](const Amount* amount) {
      return amount->value >= told.value || amount->begin > told.begin || amount->sentence + 3 < told.sentence;
    });
    std::vector<Way> ways;
    for (std::size_t first = 0; first < some.size(); ++first)
      for (std::size_t last = first + 2; last <= std::min(some.size(), first + most_parts); ++last)
        if (one_sort(some, first, last)) ways.push_back({{some.begin() + std::ptrdiff_t(first), some.begin() + std::ptrdiff_t(last)}, {}});
    return ways;
  }

  // What is left of a whole when the amounts told right before are taken away.
  std::vector<Way> rests(const Amount& told) const {
    const std::vector<const Amount*> some = near(told);
    std::vector<Way> ways;
    for (const Amount* whole : some) {
      if (whole->value <= told.value) continue;
      std::vector<const Amount*> parts;
      for (const Amount* part : some)
        if (part != whole && part->begin < told.begin && part->sentence + 2 >= told.sentence && part->value < whole->value) parts.push_back(part);
      for (std::size_t first = parts.size(); first-- > 0 && parts.size() - first < most_parts;)
        if (one_sort(parts, first, parts.size())) ways.push_back({{whole}, {parts.begin() + std::ptrdiff_t(first), parts.end()}});
    }
    // "Another 100 tonnes came in July"
    for (std::size_t i = 0, told_ways = ways.size(); i < told_ways; ++i)
      for (const Amount* added : some)
        if (added->begin < told.begin && std::ranges::find(ways[i].less, added) == ways[i].less.end() && added != ways[i].more.front())
          ways.push_back({{ways[i].more.front(), added}, ways[i].less});
    std::erase_if(ways, [](const Way& way) { return way.value() <= 0; });
    return ways;
  }

  // They go together, and counts of nothing named are not whole ones and fractions: "31 countries 1.5".
  static bool one_sort(const std::vector<const Amount*>& some, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      for (std::size_t j = first; j < i; ++j) {
        if (!go_together(*some[i], *some[j])) return false;
        const bool whole = some[i]->figure->resolution >= 1;
        if (some[i]->kind == "count" && whole != (some[j]->figure->resolution >= 1)) return false;
        constexpr double small = 10;
        if (some[i]->value == some[j]->value && some[i]->figure->value > small) return false;  // told again
      }
    return true;
  }

  void decide(const Amount& told, const std::vector<Way>& ways) {
    if (ways.empty()) return;
    ledger_.compared();
    const Way* meant = nullptr;
    for (const Way& way : ways) {
      if (way.range().meets(told.range)) return;
      if (!is_slip(told, way.value())) continue;
      if (meant != nullptr) return ledger_.undecided("several ways to reckon it");
      meant = &way;
    }
    if (meant == nullptr) return;
    const std::uint32_t distance = meant->distance(told);
    const auto nearer = std::ranges::count_if(ways, [&](const Way& way) { return way.distance(told) <= distance; });
    constexpr double hardly = 0.25;
    if (chance_of_slip(told) * static_cast<double>(nearer) <= hardly) report(told, *meant);
  }

  void report(const Amount& told, const Way& way) {
    if (is_told_beside(sheet_, amounts_, told, way.value())) return ledger_.undecided("another figure beside it comes out");
    std::vector<std::string> numbers;
    std::vector<Place> places{{told.span, "what is told", told.kind == "count" ? told.figure : nullptr, way.value()}};
    for (const auto* side : {&way.more, &way.less})
      for (const Amount* amount : *side) {
        numbers.emplace_back(sheet_.words(amount->span));
        places.push_back({amount->span, side == &way.more ? "of this" : "less this"});
      }
    const std::string right = written(sheet_, way.value(), told);
    const std::string wrong(sheet_.words(told.span));
    std::string message;
    if (way.less.empty())
      message = fmt::format("{} make {}, not {}", rule::join(numbers), right, wrong);
    else if (way.less.size() == 1)
      message = fmt::format("{} less {} is {}, not {}", numbers[0], numbers[1], right, wrong);
    else
      message = fmt::format("{} less {} is {}, not {}", numbers[0], rule::join({numbers.begin() + 1, numbers.end()}), right, wrong);
    ledger_.report(sheet_, {std::move(message), std::move(places), 0.85});
  }

  static constexpr std::size_t most_parts = 4;

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  ToldAgain again_;
  Ledger& ledger_;
};

}  // namespace

void check_slips(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  Slips slips(sheet, amounts, ledger);
  for (const Amount& amount : amounts) slips.check(amount);
}

}  // namespace tally::rules::arithmetic
