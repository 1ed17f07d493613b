// What an article says of the way from one amount to another, wherever it says so: "Sales grew by 12 per cent" in the first
// sentence and "£43.5m, against £41m a year earlier" two paragraphs on, "Fires have trebled" in the headline and "14 in 2022
// and 38 in 2024" below. The pair must be the only one that can be meant, and nothing else in the article may explain what
// is said.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

#include "checks.hpp"
#include "compared.hpp"
#include "language/word_set.hpp"
#include "multiple.hpp"
#include "remarks.hpp"
#include "sum.hpp"
#include "topics.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

enum class Manner : std::uint8_t { percent, difference, multiple };

struct Told {
  base::Span span;
  std::uint32_t begin = 0;
  std::uint32_t sentence = 0;
  Manner manner = Manner::percent;
  Range allowed;                   // per cent, units of the amounts, or a factor
  double value = 0;
  int way = 0;                     // +1 more, -1 less, 0 where the words leave it open
  const Amount* amount = nullptr;  // none for a multiple
};

class Retold {
 public:
  Retold(const Sheet& sheet, Ledger& ledger)
      : sheet_(sheet), ledger_(ledger), amounts_(read_amounts(sheet)), pairs_(read_compared(sheet, amounts_)), topics_(sheet) {}

  void check() const {
    if (pairs_.empty()) return;
    for (const Amount& amount : amounts_)
      if (const auto told = told_by(amount)) decide(*told);
    for (std::uint32_t s = 0; s < sheet_.document().sentences.size(); ++s) {
      const language::TokenRange range = sheet_.sentence(s);
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        if (const auto multiple = multiple_at(sheet_, i, range))
          decide({.span = multiple->span, .begin = i, .sentence = s, .manner = Manner::multiple, .allowed = multiple->allowed});
    }
  }

 private:
  std::optional<Told> told_by(const Amount& amount) const {
    if (amount.value <= 0 || is_operand(amount)) return std::nullopt;
    Told told{.span = amount.span, .begin = amount.begin, .sentence = amount.sentence, .allowed = amount.range, .value = amount.value, .amount = &amount};
    const int way = way_of(amount);
    if (amount.kind == "percent" && (way != 0 || is_change(sheet_, amount))) {
      const double slack = amount.figure->resolution;
      told.way = way;
      told.allowed = {amount.range.low - slack, amount.range.high + slack};
      return told;
    }
    told.manner = Manner::difference;
    told.way = way;
    if (amount.figure != nullptr && amount.figure->unit != Unit::measure) {  // a difference may be rounded more than its amounts
      const double half = amount.figure->resolution / 2;
      told.allowed = {std::min(told.allowed.low, amount.value - half), std::max(told.allowed.high, amount.value + half)};
    }
    const bool changed = is_change(sheet_, amount) || is_points(amount);
    return amount.kind != "percent" && changed ? std::optional(told) : std::nullopt;
  }

  static bool is_points(const Amount& amount) { return amount.kind == "points" || (amount.kind == "count" && amount.noun == "point"); }

  bool is_operand(const Amount& amount) const {
    return std::any_of(pairs_.begin(), pairs_.end(), [&](const Compared& pair) { return pair.then == &amount || pair.now == &amount; });
  }

  // Which way it went, by the words of the same clause right before or behind the amount.
  int way_of(const Amount& amount) const {
    const language::TokenRange range = sheet_.sentence(amount.sentence);
    for (std::uint32_t i = amount.begin; i > range.begin && amount.begin - i < 5; --i) {
      const std::string_view norm = sheet_.norm(i - 1);
      if (norm == "," || norm == ";" || sheet_.at(i - 1) != nullptr) break;
      if (norm == "improvement") return 0;  // of a loss it is a fall
      if (norm == "more" || norm == "less" || norm == "under" || norm == "over") continue;  // "more than 12 per cent"
      if (const int way = direction_at(sheet_, i - 1)) return way;
    }
    return amount.end < range.end ? direction_at(sheet_, amount.end) : 0;
  }

  bool fits(const Told& told, const Compared& pair) const {
    if (told.manner == Manner::multiple) return pair.then->kind != "percent" && pair.then->kind != "points";
    if (told.manner == Manner::percent) return pair.then->kind != "percent" && pair.then->kind != "time";
    if (is_points(*told.amount) && pair.then->kind == "percent") return true;
    return go_together(*told.amount, *pair.then) && told.value < std::max(pair.then->value, pair.now->value);
  }

  // What the pair makes in the manner told: from the least to the most that its rounding allows.
  static Range made(const Told& told, const Compared& pair) {
    const Range then = pair.then->range, now = pair.now->range;
    if (told.manner == Manner::multiple) return {now.low / then.high, now.high / then.low};
    if (told.manner == Manner::difference) {
      const bool up = pair.now->value > pair.then->value;
      return up ? Range{now.low - then.high, now.high - then.low} : Range{then.low - now.high, then.high - now.low};
    }
    if (pair.now->value < pair.then->value) {
      const Range share{100 * now.low / then.high, 100 * now.high / then.low};  // what is left: "fell to 43 per cent"
      if (share.meets(told.allowed)) return share;
    }
    const Range percent{100 * (now.low / then.high - 1), 100 * (now.high / then.low - 1)};
    const bool up = told.way > 0 || (told.way == 0 && pair.now->value > pair.then->value);  // "an improvement of 40 per cent"
    return up ? percent : Range{-percent.high, -percent.low};
  }

  void decide(const Told& told) const {
    std::vector<const Compared*> meant, near;
    for (const Compared& pair : pairs_) {
      if (!fits(told, pair)) continue;
      if (is_about(told, pair)) meant.push_back(&pair);
      if (told.sentence == pair.then->sentence || (apart(told.sentence, pair.then->sentence) <= 2 && refers(told, pair))) near.push_back(&pair);
    }
    const bool by_topic = !meant.empty();
    if (!by_topic) meant = near;
    ledger_.compared();
    const auto explains = [&](const Compared* pair) { return made(told, *pair).meets(told.allowed); };
    if (meant.empty() || std::any_of(meant.begin(), meant.end(), explains)) return;
    std::erase_if(meant, [&](const Compared* pair) { return !is_near_miss(told, *pair); });  // said of something else
    if (meant.empty()) return;
    if (meant.size() > 1) return ledger_.undecided("a change that may be that of several figures");
    if (!by_topic && explained_nearby(told, *meant.front())) return ledger_.undecided("other figures explain what is said of the change");
    report(told, *meant.front());
  }

  // What is said to have changed is what the pair counts or what stands before it.
  bool is_about(const Told& told, const Compared& pair) const {
    const Amount& first = pair.then->begin < pair.now->begin ? *pair.then : *pair.now;
    if (tells_beside(told, pair)) return false;
    return topics_.names_subject_of(told.sentence, first.end);
  }

  // "Profit up 17%, declares Rs 32 dividend": one of the amounts stands there too, in a clause of its own.
  bool tells_beside(const Told& told, const Compared& pair) const {
    if (told.sentence == pair.now->sentence) return false;
    const auto first = std::ranges::lower_bound(amounts_, told.sentence, {}, &Amount::sentence);
    const auto last = std::ranges::upper_bound(first, amounts_.end(), told.sentence, {}, &Amount::sentence);
    return std::any_of(first, last, [&](const Amount& amount) {
      if (amount.kind != pair.now->kind) return false;
      if (amount.value != pair.now->value && amount.value != pair.then->value) return false;
      const auto [from, to] = std::minmax(amount.begin, told.begin);
      for (std::uint32_t i = from; i < to; ++i)
        if (sheet_.norm(i) == "," || sheet_.norm(i) == ";") return true;
      return false;
    });
  }

  // The later of the two sentences takes up what the earlier one speaks of: "14 such incidents", "The loss of seven points".
  bool refers(const Told& told, const Compared& pair) const {
    static constexpr language::WordSet words{{"such", "that", "this", "these", "those", "it", "they", "figure", "number", "total", "latter"}};
    const bool told_later = told.sentence > pair.then->sentence;
    const language::TokenRange range = sheet_.sentence(told_later ? told.sentence : pair.then->sentence);
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (words.contains(sheet_.norm(i))) return true;
    return told_later && told.begin > range.begin + 2 && sheet_.norm(told.begin - 3) == "the" && told.manner == Manner::difference;
  }

  static std::uint32_t apart(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

  // One of the pair and an amount of lengths, sums and the like, told farther away: "banned for 62 months ... three years in 2017 ...
  // this one is 26 months longer than that".
  bool explained_by_one(const Told& told, const Compared& pair) const {
    constexpr std::uint32_t around = 6;  // sentences
    if (pair.now->kind == "count" || pair.now->kind == "percent") return false;
    return std::ranges::any_of(in_sentences(amounts_, told.sentence > around ? told.sentence - around : 0, told.sentence + around), [&](const Amount& amount) {
      if (amount.kind != pair.now->kind || &amount == told.amount || amount.value <= 0) return false;
      return std::ranges::any_of(std::array{pair.now, pair.then}, [&](const Amount* one) {
        return one != &amount && (comes_to(told, {one, &amount}) || comes_to(told, {&amount, one}));
      });
    });
  }

  bool comes_to(const Told& told, const Compared& pair) const { return fits(told, pair) && made(told, pair).meets(told.allowed); }

  // Two amounts of one sentence or of neighbours, compared or not, that come to what is said, near it or near the pair.
  bool explained_nearby(const Told& told, const Compared& pair) const {
    if (explained_by_one(told, pair)) return true;
    for (const Amount& a : amounts_) {
      if (apart(a.sentence, told.sentence) > 1 && apart(a.sentence, pair.then->sentence) > 1) continue;
      for (const Amount& b : amounts_) {
        if (&a == &b || &a == told.amount || &b == told.amount || a.value <= 0 || apart(a.sentence, b.sentence) > 1) continue;
        if (a.kind != b.kind || a.noun != b.noun || (a.kind == "count" && a.noun.empty() && a.sentence != b.sentence)) continue;
        if (comes_to(told, {&a, &b})) return true;
      }
    }
    return false;
  }

  // What is said goes the way of the pair and is not out of all proportion: else it is said of something else.
  static bool is_near_miss(const Told& told, const Compared& pair) {
    constexpr double at_most = 2.1;
    const double ratio = pair.now->value / pair.then->value;
    if (told.manner == Manner::multiple) return (ratio > 1) == (told.allowed.low >= 1) && ratio < at_most * told.allowed.high && ratio * at_most > told.allowed.low;
    if (told.way != 0 && (pair.now->value > pair.then->value) != (told.way > 0)) return false;
    const double right = told.manner == Manner::percent ? told.way == 0 ? std::fabs(100 * (ratio - 1)) : 100 * (ratio - 1) * told.way : std::fabs(pair.now->value - pair.then->value);
    return right < at_most * told.value && told.value < at_most * right;
  }

  void report(const Told& told, const Compared& pair) const {
    const std::string from(sheet_.words(pair.then->span)), to(sheet_.words(pair.now->span)), said(sheet_.words(told.span));
    const double ratio = pair.now->value / pair.then->value;
    std::string message;
    if (told.manner == Manner::multiple) {
      message = fmt::format("From {} to {} is {:.2g} times as much: that is not \u201C{}\u201D", from, to, ratio, said);
    } else if (told.manner == Manner::percent) {
      message = fmt::format("From {} to {} is {} per cent {}, not {}", from, to, plain(std::round(std::fabs(ratio - 1) * 100)), ratio > 1 ? "more" : "less", said);
    } else if (pair.then->kind == "percent") {
      message = fmt::format("{} and {} are {} points apart, not {}", from, to, plain(std::fabs(pair.now->value - pair.then->value)), said);
    } else {
      message = fmt::format("{} and {} are {} apart, not {}", from, to, written(sheet_, std::fabs(pair.now->value - pair.then->value), *told.amount), said);
    }
    ledger_.report(sheet_, {std::move(message), {{told.span, "the change"}, {pair.then->span, "from"}, {pair.now->span, "to"}}, 0.85});
  }

  const Sheet& sheet_;
  Ledger& ledger_;
  std::vector<Amount> amounts_;
  std::vector<Compared> pairs_;
  Topics topics_;
};

}  // namespace

void check_retold(const Sheet& sheet, Ledger& ledger) { Retold(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
