// What falls to each: "They hold 31,000 people, or about 277 each" in "112 shelters"; "115,000 visitors in ten weeks, or 11,500 a
// week"; "22 fledglings from 160 pairs (0.14 per pair)". The amount to each must stand as a remark on two others.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checks.hpp"
#include "language/word_set.hpp"
#include "mention/number_words.hpp"
#include "nouns.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::TokenRange;
using language::WordSet;

constexpr double largest_error = 1.7;
constexpr double slack = 0.015;  // an average is rounded

// How many there are to share: a figure, or "ten" of "ten weeks".
struct Count {
  double value = 0;
  base::Span span;
};

class Quotient {
 public:
  Quotient(const Sheet& sheet, std::uint32_t sentence, Ledger& ledger)
      : sheet_(sheet), sentence_(sentence), range_(sheet.sentence(sentence)), ledger_(ledger) {}

  void check() {
    for (const Figure* each : sheet_.between(range_.begin, range_.end)) {
      if (!is_amount(*each) || !is_remark(*each)) continue;
      const std::string_view unit = unit_of(*each);
      if (unit.empty()) continue;
      const Figure* total = total_of(*each);
      const auto count = total == nullptr ? std::nullopt : count_of(*each, *total, unit);
      if (count) decide(*each, *total, *count);
    }
  }

 private:
  std::string_view norm(std::uint32_t i) const { return i >= range_.begin && i < range_.end ? sheet_.norm(i) : std::string_view{}; }

  // "each", or the noun of "a head", "per pair", "for each pair".
  std::string_view unit_of(const Figure& each) const {
    for (const std::uint32_t at : {each.end, each.phrase_end()}) {
      if (norm(at) == "each" || norm(at) == "apiece") return "each";
      const bool article = norm(at) == "a" || norm(at) == "per" || norm(at) == "an";
      const bool for_each = norm(at) == "for" && (norm(at + 1) == "each" || norm(at + 1) == "every");
      if ((article || for_each) && at + 2 < range_.end) return sheet_.lemma(at + (for_each ? 2 : 1));
    }
    return {};
  }

  // ", or", "(", "an average of", "that is", "comes to" before it.
  bool is_remark(const Figure& each) const {
    static constexpr WordSet fillers{{"about", "some", "just", "nearly", "almost", "more", "less", "than", "over", "under", "around", "roughly", "only",
                                      "an", "average", "of", "at", "equivalent", "to", "just", "mean", "out"}};
    std::uint32_t i = each.begin;
    bool average = false;
    for (; i > range_.begin && fillers.contains(norm(i - 1)); --i) average = average || norm(i - 1) == "average";
    if (average) return true;
    if (i == range_.begin) return false;
    if (norm(i - 1) == "or" || norm(i - 1) == "(") return true;
    const std::string_view verb = sheet_.lemma(i - 1);
    const bool equals = verb == "be" || verb == "come" || verb == "work" || verb == "equal" || verb == "average";
    return equals && i >= range_.begin + 2 && (norm(i - 2) == "that" || norm(i - 2) == "this" || norm(i - 2) == "which" || norm(i - 2) == "it");
  }

  TokenRange before() const {
    const auto& sentences = sheet_.document().sentences;
    if (sentence_ == 0 || sentences[sentence_ - 1].block != sentences[sentence_].block) return {range_.begin, range_.begin};
    return sheet_.sentence(sentence_ - 1);
  }

  // The last amount before it of its unit, of another size.
  const Figure* total_of(const Figure& each) const {
    for (const TokenRange range : {TokenRange{range_.begin, each.begin}, before()}) {
      if (const Figure* figure = largest(sheet_.between(range.begin, range.end), each)) return figure;
    }
    return nullptr;
  }

  static const Figure* largest(const std::vector<const Figure*>& figures, const Figure& each) {
    const Figure* found = nullptr;
    for (const Figure* figure : figures) {
      if (!addable(*figure, each) || figure->value <= each.value || figure->hedged) continue;
      if (each.unit == Unit::count && each.resolution < 1 && found != nullptr) return found;  // "22 fledglings from 160 pairs"
      if (found == nullptr || figure->value > found->value) found = figure;
    }
    return found;
  }

  std::optional<Count> count_of(const Figure& each, const Figure& total, std::string_view unit) const {
    static constexpr WordSet times{{"second", "minute", "hour", "day", "night", "week", "month", "year"}};
    std::optional<Count> found;
    for (const TokenRange range : {range_, before()}) {
      if (found) break;
      if (times.contains(unit)) {
        if (const auto time = length_of(range, unit)) return time;
        continue;
      }
      for (const Figure* figure : sheet_.between(range.begin, range.end)) {
        if (figure->unit == Unit::measure && figure->currency == sign_of(unit) && figure != &total) return Count{figure->value, figure->span};
        if (figure == &each || figure == &total || figure->unit != Unit::count || figure->joined || figure->value < 2 || !shares(*figure, unit)) continue;
        if (figure->noun != no_token && total.noun != no_token && sheet_.lemma(figure->noun) == sheet_.lemma(total.noun)) continue;
        if (found) return std::nullopt;
        found = Count{figure->value, sheet_.phrase(*figure)};
      }
    }
    return found;
  }

  static std::string_view sign_of(std::string_view unit) {
    if (unit == "kilometre" || unit == "kilometer") return "km";
    if (unit == "mile") return "mi";
    if (unit == "metre" || unit == "meter") return "m";
    if (unit == "hectare") return "ha";
    return unit == "tonne" ? "t" : unit;
  }

  bool shares(const Figure& figure, std::string_view unit) const {
    if (figure.noun == no_token) return false;
    const std::string_view noun = sheet_.lemma(figure.noun);
    if (unit == "each") return true;
    return noun == unit || ((unit == "head" || unit == "capita" || unit == "person") && is_human(noun));
  }

  // "ten weeks"
  std::optional<Count> length_of(TokenRange range, std::string_view unit) const {
    for (std::uint32_t i = range.begin; i + 1 < range.end; ++i) {
      if (sheet_.lemma(i + 1) != unit) continue;
      const auto word = mention::number_word(sheet_.norm(i));
      double value = word.kind == mention::NumberWordKind::unit || word.kind == mention::NumberWordKind::teen || word.kind == mention::NumberWordKind::ten ? word.value : 0;
      if (value == 0 && sheet_.norm(i).size() < 4 && sheet_.norm(i).find_first_not_of("0123456789") == std::string_view::npos)
        for (const char digit : sheet_.norm(i)) value = value * 10 + (digit - '0');
      if (value > 1) return Count{value, base::cover(sheet_.token(i).span, sheet_.token(i + 1).span)};
    }
    return std::nullopt;
  }

  void decide(const Figure& each, const Figure& total, const Count& count) {
    ledger_.compared();
    const double half = each.resolution < 1 || each.hedged ? each.resolution : each.resolution / 2;
    const Range product{count.value * (each.range.low - half) * (1 - slack), count.value * (each.range.high + half) * (1 + slack)};
    if (product.meets(total.range)) return;
    const double right = total.value / count.value;
    if (right > largest_error * each.value || each.value > largest_error * right) return ledger_.undecided("an amount to each of something else, perhaps");
    ledger_.report(sheet_, {fmt::format("{} over {} is {} each, not {}", written(total.value, total), plain(count.value), written(right, each),
                                        written(each.value, each)),
                            {{sheet_.phrase(each), "to each", &each, right}, {sheet_.phrase(total), "in all"}, {count.span, "how many"}},
                            0.86});
  }

  const Sheet& sheet_;
  std::uint32_t sentence_;
  TokenRange range_;
  Ledger& ledger_;
};

}  // namespace

void check_quotient(const Sheet& sheet, Ledger& ledger) {
  for (std::uint32_t i = 0; i < sheet.document().sentences.size(); ++i) Quotient(sheet, i, ledger).check();
}

}  // namespace tally::rules::arithmetic
