// A share that is told of something, and the figures of it elsewhere in the article: "A third of villages have no pub" in the
// headline, "Of the 76 that were visited, 19 had lost theirs" below. The sentences must speak of the same, the figures must be
// the only ones that can be meant, and what is left over may be meant as well.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "sum.hpp"
#include "topics.hpp"
#include "words.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr double smallest_whole = 10;  // of fewer an article has several, and any share is one of them

struct Portion {
  const Figure* part = nullptr;
  const Figure* whole = nullptr;

  [[nodiscard]] Range range() const { return {part->range.low / whole->range.high, part->range.high / whole->range.low}; }
  [[nodiscard]] double value() const { return part->value / whole->value; }
};

class Portions {
 public:
  Portions(const Sheet& sheet, Ledger& ledger) : sheet_(sheet), ledger_(ledger), topics_(sheet) {}

  void check() {
    for (const Figure& figure : sheet_.figures)
      if (const auto portion = portion_at(figure)) portions_.push_back(*portion);
    if (portions_.empty()) return;
    for (const Figure& figure : sheet_.figures)
      if (is_share(figure)) decide(figure);
  }

 private:
  // "350 of the 1,250", "19 of them", "six out of 40"
  std::optional<Portion> portion_at(const Figure& part) const {
    static constexpr WordSet determiners{{"the", "those", "these", "its", "their", "all", "some", "about", "more", "than", "nearly", "almost", "over"}};
    if (!is_amount(part) || part.unit != Unit::count || part.value < 1) return std::nullopt;
    const std::uint32_t end = sheet_.sentence(part.sentence).end;
    std::uint32_t at = part.phrase_end();
    if (at < end && sheet_.norm(at) == "out") ++at;
    if (at + 1 >= end || sheet_.norm(at) != "of") return std::nullopt;
    ++at;
    if (const std::string_view norm = sheet_.norm(at); norm == "them" || norm == "these" || norm == "those") return of_those_before(part);
    while (at < end && determiners.contains(sheet_.norm(at))) ++at;
    const Figure* whole = at < end ? sheet_.at(at) : nullptr;
    const bool fits = whole != nullptr && is_amount(*whole) && addable(part, *whole) && whole->value > part.value && whole->value >= smallest_whole;
    return fits ? std::optional(Portion{&part, whole}) : std::nullopt;
  }

  // The larger count told last before.
  std::optional<Portion> of_those_before(const Figure& part) const {
    for (auto it = sheet_.figures.rbegin(); it != sheet_.figures.rend(); ++it) {
      if (it->begin >= part.begin || it->unit != Unit::count || it->joined || it->noun == no_token) continue;
      if (it->sentence + 2 < part.sentence) break;
      if (it->value > part.value && it->value >= smallest_whole) return Portion{&part, &*it};
    }
    return std::nullopt;
  }

  // A share by itself: no rise or fall, no share of another sort of whole.
  bool is_share(const Figure& figure) const {
    if (figure.joined || (figure.unit != Unit::fraction && figure.unit != Unit::percent)) return false;
    const TokenRange range = sheet_.sentence(figure.sentence);
    const std::uint32_t first = figure.begin > range.begin + 4 ? figure.begin - 4 : range.begin;
    for (std::uint32_t i = first; i < std::min(figure.end + 2, range.end); ++i) {
      const std::string_view norm = sheet_.norm(i);
      if (direction_at(sheet_, i) != 0 && norm != "over" && norm != "under" && norm != "more" && norm != "less" && norm != "fewer") return false;
      if (norm == "half" && i > range.begin && (sheet_.norm(i - 1) == "first" || sheet_.norm(i - 1) == "second")) return false;
    }
    return figure.end < range.end && (sheet_.norm(figure.end) == "of" || figure.noun != no_token || sheet_.token(figure.end).upos == language::Upos::noun ||
                                      sheet_.token(figure.end).upos == language::Upos::adj || figure.unit == Unit::fraction);
  }

  static Range told(const Figure& share) {
    constexpr double slack = 0.03;
    if (share.unit == Unit::fraction) return {share.range.low - slack, share.range.high + slack};
    return {(share.range.low - share.resolution) / 100, (share.range.high + share.resolution) / 100};
  }

  void decide(const Figure& share) {
    const bool first = share.sentence < 3;  // headline and lead are about what the article is about
    const std::size_t enough = share.unit == Unit::fraction && first ? 1 : 2;
    const Range said = told(share);
    const Portion* meant = nullptr;
    for (const Portion& portion : portions_) {
      if (portion.part->sentence == share.sentence || topics_.shared(share.sentence, portion.part->sentence) + of_whole(share, portion) < enough) continue;
      const Range is = portion.range();
      if (is.meets(said) || Range{1 - is.high, 1 - is.low}.meets(said)) return ledger_.compared();
      if (meant != nullptr) return ledger_.undecided("a share that may be told by several figures");
      meant = &portion;
    }
    if (meant == nullptr) return;
    ledger_.compared();
    const double value = share.unit == Unit::fraction ? share.value : share.value / 100;
    const bool near = meant->value() < 2 * value && value < 2 * meant->value() && std::fabs(meant->value() - value) < 0.3;
    if (near && !is_told_otherwise(share, said)) report(share, *meant);
  }

  // What the share is of is what the whole counts: "a third of villages", "76 villages".
  std::size_t of_whole(const Figure& share, const Portion& portion) const {
    if (portion.whole->noun == no_token) return 0;
    const TokenRange range = sheet_.sentence(share.sentence);
    for (std::uint32_t i = share.end; i < std::min(share.end + 5, range.end); ++i)
      if (sheet_.lemma(i) == sheet_.lemma(portion.whole->noun)) return 1;
    return 0;
  }

  // Two counts nearby, or a percentage, that make the share.
  bool is_told_otherwise(const Figure& share, Range said) const {
    for (const Figure& a : sheet_.figures) {
      if (&a == &share || a.joined) continue;
      if (a.unit == Unit::percent && Range{a.range.low / 100, a.range.high / 100}.meets(said)) return true;
      if (!is_amount(a)) continue;
      for (const Figure& b : sheet_.figures)
        if (b.value > a.value && is_amount(b) && addable(a, b) && a.sentence == b.sentence && Portion{&a, &b}.range().meets(said)) return true;
    }
    return false;
  }

  void report(const Figure& share, const Portion& portion) {
    ledger_.report(sheet_, {fmt::format("{} of {} is {} per cent, not {}", sheet_.words(portion.part->span), sheet_.words(portion.whole->span),
                                        plain(std::round(100 * portion.value())), sheet_.words(share.span)),
                            {{share.span, "the share"}, {portion.part->span, "the part"}, {portion.whole->span, "the whole"}},
                            0.8});
  }

  const Sheet& sheet_;
  Ledger& ledger_;
  Topics topics_;
  std::vector<Portion> portions_;
};

}  // namespace

void check_portions(const Sheet& sheet, Ledger& ledger) { Portions(sheet, ledger).check(); }

}  // namespace tally::rules::arithmetic
