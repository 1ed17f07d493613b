// A change and its percentage: "€1.9bn is 35 per cent above the €1.2bn", "rose 20% from 50 to 65", "from 50 to 65, an
// increase of 20%", the same in plain amounts ("up 20 from 50 to 65"); and multiples: "doubled from 50 to 80".

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "multiple.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

struct Change {
  const Figure* from = nullptr;
  const Figure* to = nullptr;
};

class Changes {
 public:
  Changes(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    for (const Figure* figure : sheet_.between(range_.begin, range_.end))
      if (!figure->joined) check_step(*figure);
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) check_multiple(i);
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  const Figure* amount_at(std::uint32_t i) const {
    static constexpr WordSet fillers{{"the", "a", "its", "about", "around", "just", "some", "nearly", "almost", "last",
                                      "year", "'s", "previous", "original", "more", "than", "over", "under"}};
    for (int filler = 0; filler < 4 && i < range_.end && sheet_.at(i) == nullptr && fillers.contains(norm(i)); ++filler) ++i;
    const Figure* figure = i < range_.end ? sheet_.at(i) : nullptr;
    return figure != nullptr && is_amount(*figure) ? figure : nullptr;
  }

  int direction(std::uint32_t i) const { return i < range_.end ? movement_at(sheet_, i) : 0; }

  int direction_around(const Figure& percent) const {
    const std::uint32_t first = percent.begin >= range_.begin + 4 ? percent.begin - 4 : range_.begin;
    for (std::uint32_t i = percent.begin; i > first; --i)
      if (const int way = direction(i - 1)) return way;
    return direction(percent.phrase_end());
  }

  // "from 50 to 65" or "to 65 from 50" at token `i`.
  std::optional<Change> change_at(std::uint32_t i) const {
    const bool from_first = norm(i) == "from";
    if (!from_first && norm(i) != "to") return std::nullopt;
    const Figure* first = amount_at(i + 1);
    if (first == nullptr) return std::nullopt;
    std::uint32_t k = first->phrase_end();
    for (int step = 0; step < 6 && k < range_.end && sheet_.at(k) == nullptr && norm(k) != "from" && norm(k) != "to"; ++step) ++k;
    if (norm(k) != (from_first ? "to" : "from")) return std::nullopt;
    const Figure* second = amount_at(k + 1);
    if (second == nullptr || !comparable(*first, *second)) return std::nullopt;
    return from_first ? Change{first, second} : Change{second, first};
  }

  bool comparable(const Figure& a, const Figure& b) const {
    if (!addable(a, b) || a.value <= 0 || b.value <= 0) return false;
    return a.noun == no_token || b.noun == no_token || sheet_.lemma(a.noun) == sheet_.lemma(b.noun);
  }

  // A figure that says by how much something changed, in per cent or in the amounts' own unit.
  void check_step(const Figure& step) {
    if (const auto base = compared_with(step)) return decide(step, *base, above_ ? 1 : -1);
    const int way = direction_around(step);
    if (way == 0) return;
    // "rose 20 per cent from 50 to 65"
    for (std::uint32_t i = step.phrase_end(); i < range_.end && i < step.phrase_end() + 4; ++i)
      if (const auto change = change_at(i)) return decide(step, *change, way);
    if (const auto change = change_before(step)) decide(step, *change, way);
  }

  // "from 50 to 65, a rise of 20 per cent": nothing but these words stands between.
  std::optional<Change> change_before(const Figure& percent) const {
    static constexpr WordSet words{{",", "a", "an", "or", "of", "by", "(", "some", "about", "nearly", "almost", "more",
                                    "than", "which", "is", "just", "over", "-", "–", "—"}};
    std::uint32_t i = percent.begin;
    while (i > range_.begin && (words.contains(sheet_.norm(i - 1)) || direction(i - 1) != 0)) --i;
    const std::uint32_t first = i > range_.begin + 16 ? i - 16 : range_.begin;
    for (std::uint32_t k = i; k > first; --k) {
      const auto change = change_at(k - 1);
      if (change && std::max(change->from->phrase_end(), change->to->phrase_end()) == i) return change;
    }
    return std::nullopt;
  }

  // "[£65m is] 20 per cent above [the £50m]"
  std::optional<Change> compared_with(const Figure& percent) {
    static constexpr WordSet above{{"above", "higher", "more", "over", "larger", "bigger", "up"}};
    static constexpr WordSet below{{"below", "lower", "less", "under", "fewer", "smaller", "down", "short"}};
    const std::uint32_t end = percent.phrase_end();
    const std::string_view word = norm(end);
    above_ = above.contains(word);
    if (!above_ && !below.contains(word)) return std::nullopt;
    const std::string_view next = norm(end + 1);
    const std::uint32_t behind = end + (next == "than" || next == "on" || next == "of" ? 2 : 1);
    const Figure* base = amount_at(behind);
    const Figure* value = amount_before(percent);
    if (base == nullptr || value == nullptr || !comparable(*base, *value)) return std::nullopt;
    return Change{base, value};
  }

  // The amount right before the percentage, with at most "is", "was", a comma and adverbs between.
  const Figure* amount_before(const Figure& percent) const {
    const std::vector<const Figure*> before = sheet_.between(range_.begin, percent.begin);
    if (before.empty() || !is_amount(*before.back())) return nullptr;
    for (std::uint32_t i = before.back()->phrase_end(); i < percent.begin; ++i) {
      static constexpr WordSet words{{",", "or", "some", "about", "nearly", "almost", "just", "which", "more", "than",
                                      "still", "now", "a", "(", "at", "least", "well", "over", "roughly", "around"}};
      if (!words.contains(sheet_.norm(i)) && sheet_.lemma(i) != "be") return nullptr;
    }
    return before.back();
  }

  void decide(const Figure& step, const Change& change, int way) {
    if (step.unit == Unit::percent) return decide_percent(step, change, way);
    if (!comparable(step, *change.from) || step.value >= std::max(change.from->value, change.to->value)) return;
    const Range from = change.from->range;
    const Range to = change.to->range;
    const Range moved = way > 0 ? Range{to.low - from.high, to.high - from.low} : Range{from.low - to.high, from.high - to.low};
    ledger_.compared();
    const double right = (change.to->value - change.from->value) * way;
    if (std::isnan(right) || moved.meets(step.range)) return;
    report(step, change, right, way);
  }

  void decide_percent(const Figure& percent, const Change& change, int way) {
    ledger_.compared();
    const double right = 100 * (change.to->value / change.from->value - 1) * way;
    const double low = 100 * (change.to->range.low / change.from->range.high - 1) * way;
    const double high = 100 * (change.to->range.high / change.from->range.low - 1) * way;
    const double slack = percent.resolution + 1e-9;
    if (Range{std::min(low, high), std::max(low, high)}.meets({percent.range.low - slack, percent.range.high + slack})) return;
    report(percent, change, right, way);
  }

  void report(const Figure& step, const Change& change, double right, int way) {
    if (right < 0) return ledger_.undecided("the words go another way than the figures");
    ledger_.report(sheet_, {fmt::format("From {} to {} is {} {}, not {}", written(change.from->value, *change.from),
                                        written(change.to->value, *change.to), written(right, step),
                                        way > 0 ? "more" : "less", written(step.value, step)),
                            {{sheet_.phrase(step), "the change", &step, right},
                             {sheet_.phrase(*change.from), "from"},
                             {sheet_.phrase(*change.to), "to"}}});
  }

  // "doubled from 50 to 65"
  void check_multiple(std::uint32_t i) {
    const std::optional<Multiple> multiple = multiple_at(sheet_, i, range_);
    if (!multiple) return;
    std::optional<Change> change;
    for (std::uint32_t k = i + 1; !change && k < i + 8 && k < range_.end; ++k) change = change_at(k);
    if (!change) return;
    ledger_.compared();
    const Range ratio{change->to->range.low / change->from->range.high, change->to->range.high / change->from->range.low};
    if (ratio.meets(multiple->allowed)) return;
    ledger_.report(sheet_, {multiple_message(sheet_, i, *change->from, *change->to),
                            {{multiple->span, "the multiple"},
                             {sheet_.phrase(*change->from), "from"},
                             {sheet_.phrase(*change->to), "to"}}});
  }

  const Sheet& sheet_;
  TokenRange range_;
  Ledger& ledger_;
  bool above_ = false;
};

}  // namespace

void check_change(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Changes(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
