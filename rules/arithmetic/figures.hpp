#pragma once
// The figures of one article that can be reckoned with: each number with its unit, the noun that it counts and the
// span of values that its words allow. Numbers in times, ages and names are left out, ordinals and fractions too.
//
//   "more than 1,200 people"  ->  count, value 1200, [1200, inf), noun "people"
//   "the £2.5 million grant"  ->  money in "£", [2450000, 2550000], noun "grant"
//
// An amount allows what would be rounded to it: half a unit of its last digit, trailing zeros of hundreds taken for
// rounding; words such as "about" or "nearly" widen it to their side.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"

namespace tally::rules::arithmetic {

enum class Unit : std::uint8_t { count, money, measure, percent, points, fraction };

struct Range {
  double low = 0;
  double high = 0;

  [[nodiscard]] bool meets(Range other) const { return low <= other.high && other.low <= high; }
  friend Range operator+(Range a, Range b) { return {a.low + b.low, a.high + b.high}; }
};

inline constexpr std::uint32_t no_token = UINT32_MAX;

struct Figure {
  base::Span span;               // number with its sign: "£2.5 million", "35 per cent", "12"
  std::uint32_t begin = 0;       // tokens of the span
  std::uint32_t end = 0;
  std::uint32_t noun = no_token; // what is counted, behind the number; none in "two of fraud"
  std::uint32_t sentence = 0;
  Unit unit = Unit::count;
  std::string currency;          // of money and measures: "GBP", "km"
  double value = 0;
  double resolution = 1;         // worth of the last digit that carries meaning
  Range range;
  Range strict;                  // the same, with zeros at the end of a number written out taken for exact
  bool hedged = false;           // "about 40", "more than 40"
  bool joined = false;           // part of "40-50", "3-2", "five-member": not an amount by itself

  // The token behind the figure and its noun.
  [[nodiscard]] std::uint32_t phrase_end() const { return noun == no_token ? end : noun + 1; }
};

// One article with its figures, in reading order.
struct Sheet {
  ingest::ArticleId id;
  const align::ArticleFacts& facts;
  std::vector<Figure> figures;

  [[nodiscard]] const language::Document& document() const { return facts.document; }
  [[nodiscard]] const language::Token& token(std::uint32_t i) const { return facts.document.tokens[i]; }
  [[nodiscard]] std::string_view norm(std::uint32_t i) const { return document().norm(token(i)); }
  [[nodiscard]] std::string_view lemma(std::uint32_t i) const { return document().lemma(token(i)); }
  [[nodiscard]] language::TokenRange sentence(std::uint32_t index) const { return document().sentences[index].tokens; }
  [[nodiscard]] std::string_view words(base::Span span) const { return span.in(facts.article.text); }
  // The figures whose tokens lie in [begin, end).
  [[nodiscard]] std::vector<const Figure*> between(std::uint32_t begin, std::uint32_t end) const;
  // The figure that begins at this token.
  [[nodiscard]] const Figure* at(std::uint32_t token) const;
  // The figure with its noun: "five men".
  [[nodiscard]] base::Span phrase(const Figure& figure) const;
};

[[nodiscard]] Sheet read_sheet(const align::ArticleFacts& facts, ingest::ArticleId id);

// An amount by itself: neither a share nor a part of a range or a score.
[[nodiscard]] inline bool is_amount(const Figure& figure) {
  return !figure.joined && (figure.unit == Unit::count || figure.unit == Unit::money || figure.unit == Unit::measure);
}

// Both count the same sort of thing, so that they may be added: counts, or money or measures of one unit.
[[nodiscard]] bool addable(const Figure& a, const Figure& b);

}  // namespace tally::rules::arithmetic
