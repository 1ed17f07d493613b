// The amounts of one sentence, and a whole near them that they nearly make: "64 of us have had measles. They broke it down by
// age: 28 children under five, 22 aged five to 17, and 18 adults", "6,200 employees, and St Ansgar, with 1,150, will have a
// combined workforce of 7,530". Nothing says that the sentence lists all, so what speaks for it is that the sum misses the
// whole by a slip of the pen, which is seldom chance, and that parts that do not overlap cannot be more than their whole.

#include <algorithm>
#include <bit>

#include "chance.hpp"
#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

class NearWholes {
 public:
  NearWholes(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), again_(amounts), ledger_(ledger) {}

  void check(std::uint32_t sentence) {
    if (may_overlap(sheet_, sentence)) return;
    const Amount* missed = nullptr;
    std::vector<const Amount*> parts;
    std::size_t wholes = 0;
    for (const Amount& whole : in_sentences(amounts_, sentence > before ? sentence - before : 0, sentence + behind)) {
      if (!may_be_whole(whole)) continue;
      std::vector<const Amount*> some = parts_of(whole, sentence);
      if (some.size() < 2) continue;
      ++wholes;
      ledger_.compared();
      if (made_by_some(some, whole)) return;
      if (missed != nullptr || !is_slip(whole, value_of(some))) continue;
      missed = &whole;
      parts = std::move(some);
    }
    if (missed == nullptr || chance_of_slip(*missed) * static_cast<double>(wholes) > allowed(*missed, parts)) return;
    report_sum(sheet_, *missed, parts, ledger_);
  }

 private:
  static constexpr std::uint32_t before = 2;  // sentences between the whole and its parts
  static constexpr std::uint32_t behind = 1;
  static constexpr std::size_t most = 8;

  bool may_be_whole(const Amount& whole) const {
    if (whole.hedged || whole.figure == nullptr || whole.value <= 0 || whole.kind == "percent" || whole.kind == "points") return false;
    if (rate_of(sheet_, whole) || is_difference(sheet_, whole)) return false;
    return !again_.contains(whole);
  }

  // All that go with it in the sentence; none where one of them is not less, or no part.
  std::vector<const Amount*> parts_of(const Amount& whole, std::uint32_t sentence) const {
    std::vector<const Amount*> out;
    for (const Amount* part : others(amounts_, whole, sentence, sentence)) {
      if (part->hedged && part->value < whole.value / 10) continue;  // "children under five"
      constexpr double small = 10, large = 50;
      if (is_held_against(*part) || (part->noun.empty() && part->value < small && whole.value >= large)) return {};
      const bool fits = part->figure != nullptr && !part->hedged && part->value < whole.value && !rate_of(sheet_, *part) && !is_change(sheet_, *part);
      if (!fits || (part->figure->resolution >= 1) != (whole.figure->resolution >= 1)) return {};
      for (const Amount* other : out)
        if (!go_together(*other, *part)) return {};
      out.push_back(part);
    }
    return out;
  }

  // "compared with 59", "from 35 to 64", "aged 12", "243 of 450": no part.
  bool is_held_against(const Amount& part) const {
    static constexpr language::WordSet words{{"from", "to", "aged", "age", "than", "against", "versus"}};
    const std::uint32_t first = sheet_.sentence(part.sentence).begin;
    if (part.begin == first) return false;
    const std::string_view word = sheet_.norm(part.begin - 1);
    return words.contains(word) || (word == "of" && is_behind_amount(part, part.begin - 1)) || (word == "with" && part.begin > first + 1 && sheet_.norm(part.begin - 2) == "compared");
  }

  bool is_behind_amount(const Amount& part, std::uint32_t at) const {
    return std::ranges::any_of(in_sentences(amounts_, part.sentence, part.sentence), [&](const Amount& other) { return other.end == at; });
  }

  static double value_of(const std::vector<const Amount*>& parts) {
    double sum = 0;
    for (const Amount* part : parts) sum += part->value;
    return sum;
  }

  // Two or more of them make the whole.
  static bool made_by_some(const std::vector<const Amount*>& parts, const Amount& whole) {
    if (parts.size() > most) return true;
    for (std::uint32_t chosen = 1; chosen < (1U << parts.size()); ++chosen) {
      Range sum{-1e-9, 1e-9};
      for (std::size_t i = 0; i < parts.size(); ++i)
        if ((chosen >> i & 1U) != 0) sum = sum + parts[i]->range;
      if (std::popcount(chosen) > 1 && sum.meets(whole.range)) return true;
    }
    return false;
  }

  // Two amounts, or less than the whole, are a list only where chance is as good as out of the question.
  static double allowed(const Amount& whole, const std::vector<const Amount*>& parts) {
    constexpr double unlikely = 0.25, very_unlikely = 0.05;
    return parts.size() > 2 && value_of(parts) > whole.value ? unlikely : very_unlikely;
  }

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  ToldAgain again_;
  Ledger& ledger_;
};

}  // namespace

void check_near_whole(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  NearWholes wholes(sheet, amounts, ledger);
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) wholes.check(i);
}

}  // namespace tally::rules::arithmetic
