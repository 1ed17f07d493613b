// Lists that say by themselves that they are whole: three or more amounts of a kind in one sentence, one behind the other, "and"
// before the last ("of which the Great has 16, the Swell 18, the Choir 12 and the Pedal 15"). An amount beside them or shortly
// before that their sum just misses is their whole; that it is told by chance so near to a sum that it has nothing to do with is
// reckoned.

#include <algorithm>
#include <cmath>
#include <optional>

#include "chance.hpp"
#include "checks.hpp"
#include "language/word_set.hpp"
#include "remarks.hpp"
#include "sum.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;
using Parts = std::vector<const Amount*>;

class ClosedLists {
 public:
  ClosedLists(const Sheet& sheet, const std::vector<Amount>& amounts, Ledger& ledger) : sheet_(sheet), amounts_(amounts), ledger_(ledger) {}

  void check(std::uint32_t sentence) {
    if (may_overlap(sheet_, sentence)) return;
    Parts run;
    for (const Amount& amount : in_sentences(amounts_, sentence, sentence)) {
      if (amount.kind == "percent" || amount.kind == "points" || amount.kind == "time") continue;  // "12 (5 per cent) in two years"
      if (!run.empty() && (!go_together(*run.back(), amount) || !separated(run.back()->end, amount.begin))) {
        check_run(run);
        run.clear();
      }
      run.push_back(&amount);
    }
    check_run(run);
  }

 private:
  static constexpr std::uint32_t before = 3;  // sentences between the whole and its parts
  static constexpr std::uint32_t lead = 3;    // sentences at the head that tell what the article is about
  static constexpr std::uint32_t around = 40;  // sentences in which the list's whole is looked for
  static constexpr std::size_t fewest = 3, most = 12;

  // The list may begin with its whole ("68 stops, of which the Great has 16, ...") and have it behind ("..., 52 in all").
  void check_run(const Parts& run) {
    if (run.size() < fewest) return;
    std::size_t end = run.size();
    while (end > 1 && !joined(run[end - 2]->end, run[end - 1]->begin)) --end;
    const auto part_of_run = [&](std::size_t from) { return Parts(run.begin() + static_cast<std::ptrdiff_t>(from), run.begin() + static_cast<std::ptrdiff_t>(end)); };
    if (end >= fewest && end <= most && hold(part_of_run(0))) return;
    const std::size_t least = opens_with_whole(*run.front()) ? 2 : fewest;
    if (end > least && end <= most + 1) hold(part_of_run(1));
  }

  // "Of the 84 lambs, 51 were ewes and 33 rams": two make a list.
  bool opens_with_whole(const Amount& whole) const {
    static constexpr WordSet determiners{{"the", "its", "their", "his", "her", "those", "these", "all"}};
    const std::uint32_t first = sheet_.sentence(whole.sentence).begin;
    return whole.begin == first + 2 && sheet_.norm(first) == "of" && determiners.contains(sheet_.norm(first + 1));
  }

  // Whether the list has been decided about.
  bool hold(const Parts& parts) {
    if (!std::ranges::all_of(parts, [&](const Amount* part) { return may_be_part(*part); }) || is_choice(*parts.front())) return false;
    double sum = 0;
    Range range{0, 0};
    for (const Amount* part : parts) {
      sum += part->value;
      range = range + part->range;
    }
    const Amount* missed = nullptr;
    std::size_t wholes = 0;
    bool right = false;
    const auto look_at = [&](const Amount& whole) {
      if (right || !may_be_whole(whole, parts)) return;
      if (range.meets(whole.range)) {
        right = digit_of(whole) <= finest_digit(parts);  // else rounded: "£31m" in the headline
        return;
      }
      if (!is_tied(whole, parts)) return;
      if (whole.value < 2 * sum && sum < 2 * whole.value) ++wholes;
      if (misses(whole, sum) && (missed == nullptr || whole.begin > missed->begin)) missed = &whole;
    };
    const std::uint32_t here = parts.front()->sentence;
    const std::uint32_t first = here > around ? here - around : 0;
    if (first > lead) std::ranges::for_each(in_sentences(amounts_, 0, lead - 1), look_at);
    std::ranges::for_each(in_sentences(amounts_, first > lead ? first : 0, here + around), look_at);
    if (right) return true;
    ledger_.compared();
    if (missed == nullptr || chance_of_near(*missed, sum) * static_cast<double>(wholes) > unlikely || explained(*missed, parts, sum)) return false;
    report_sum(sheet_, *missed, parts, ledger_);
    return true;
  }

  bool may_be_part(const Amount& part) const {
    static constexpr WordSet other{{"to", "aged", "age", "than", "against", "versus", "between", "or", "until"}};
    static constexpr WordSet others_before{{"them", "these", "those", "whom", "which"}};  // "16 were hurt, three of them badly"
    if (part.figure == nullptr || part.figure->joined || part.hedged || part.value <= 0 || rate_of(sheet_, part) || is_change(sheet_, part)) return false;
    if (sheet_.norm(part.end) == "of" && others_before.contains(sheet_.norm(part.end + 1))) return false;
    return part.begin == sheet_.sentence(part.sentence).begin || !other.contains(sheet_.norm(part.begin - 1));
  }

  // "including 14 in Leigh, 12 in Marl and nine in Dunn"
  bool is_choice(const Amount& first) const {
    static constexpr WordSet words{{"including", "among", "like", "such", "notably", "especially", "chiefly", "mainly", "least", "includes", "included", "than", "compared"}};
    constexpr std::uint32_t reach = 5;
    const std::uint32_t begin = sheet_.sentence(first.sentence).begin;
    for (std::uint32_t i = first.begin > begin + reach ? first.begin - reach : begin; i < first.begin; ++i)
      if (words.contains(sheet_.norm(i))) return true;
    return false;
  }

  bool may_be_whole(const Amount& whole, const Parts& parts) const {
    if (whole.figure == nullptr || whole.figure->joined || whole.hedged) return false;
    if (whole.begin >= parts.front()->begin && whole.begin <= parts.back()->begin) return false;
    if (digit_of(whole) < finest_digit(parts)) return false;  // "31.5" is no sum of whole numbers
    return std::ranges::all_of(parts, [&](const Amount* part) { return go_together(whole, *part) && part->value < whole.value; });
  }

  bool is_tied(const Amount& whole, const Parts& parts) const {
    if (rate_of(sheet_, whole) || is_difference(sheet_, whole)) return false;
    const std::uint32_t here = parts.front()->sentence;
    return whole.sentence <= here && (here - whole.sentence <= before || whole.sentence < lead);
  }

  // One digit is another, or so little is lost or too many that no item of the list is.
  static bool misses(const Amount& whole, double sum) {
    constexpr double near = 0.035;
    return is_slip(whole, sum) || std::fabs(whole.value - sum) <= near * whole.value;
  }

  // How likely an amount that has nothing to do with the list is as near to its sum: numbers up to twice as large are as
  // likely as not.
  static double chance_of_near(const Amount& whole, double sum) {
    const double step = digit_of(whole);
    const double near = (2 * std::fabs(whole.value - sum) / step + 1) / (2 * whole.value / step);
    return is_slip(whole, sum) ? std::min(near, chance_of_slip(whole)) : near;
  }

  // What its last digit is worth, in base units.
  static double digit_of(const Amount& amount) { return amount.value / amount.figure->value * amount.figure->resolution; }

  static double finest_digit(const Parts& parts) {
    return digit_of(**std::ranges::min_element(parts, {}, [](const Amount* part) { return digit_of(*part); }));
  }

  // What is lacking, or is too much, stands in the same paragraph.
  bool explained(const Amount& whole, const Parts& parts, double sum) const {
    const std::uint32_t here = parts.front()->sentence;
    const double gap = std::fabs(whole.value - sum);
    const auto& sentences = sheet_.document().sentences;
    return std::ranges::any_of(in_sentences(amounts_, here > before ? here - before : 0, here + before), [&](const Amount& other) {
      if (&other == &whole || other.kind != whole.kind || sentences[other.sentence].block != sentences[here].block) return false;
      const bool listed = std::ranges::find(parts, &other) != parts.end();
      return std::fabs(other.value - gap) < 1e-6 * whole.value || (!listed && std::fabs(other.value - sum) < 1e-6 * sum);
    });
  }

  bool separated(std::uint32_t begin, std::uint32_t end) const { return separator(begin, end).has_value(); }

  bool joined(std::uint32_t begin, std::uint32_t end) const {
    static constexpr WordSet words{{"and", "plus", "while", "&"}};
    const auto at = separator(begin, end);
    return at && words.contains(sheet_.norm(*at));
  }

  // The last one between two amounts.
  std::optional<std::uint32_t> separator(std::uint32_t begin, std::uint32_t end) const {
    static constexpr WordSet words{{",", ";", "and", "plus", "while", "&"}};
    constexpr std::uint32_t farthest = 14;
    if (end < begin || end - begin > farthest) return std::nullopt;
    for (std::uint32_t i = end; i > begin; --i)
      if (words.contains(sheet_.norm(i - 1))) return i - 1;
    return std::nullopt;
  }

  static constexpr double unlikely = 0.1;

  const Sheet& sheet_;
  const std::vector<Amount>& amounts_;
  Ledger& ledger_;
};

}  // namespace

void check_closed_lists(const Sheet& sheet, Ledger& ledger) {
  const std::vector<Amount> amounts = read_amounts(sheet);
  ClosedLists lists(sheet, amounts, ledger);
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) lists.check(i);
}

}  // namespace tally::rules::arithmetic
