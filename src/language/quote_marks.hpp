#pragma once
// Where quotations begin and end in an article's text, from the marks alone: double and single, curly and
// straight, nested, running over several paragraphs, or damaged. Apostrophes are never marks: not in
// "taxpayers' money", not in "the '90s", "rock 'n' roll" or "dogs' dinner".
//
//   ‘We want “answers”, and taxpayers’ money back,’ she said.
//     -> outer ‘…’ depth 0; outer “answers” depth 1
//
// A quotation of several paragraphs opens anew in each and closes only in the last: every paragraph has a
// span, the ones before the last are `continued` and not `closed`, the ones behind the first are `continues`.

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "ingest/article.hpp"

namespace tally::language {

enum class QuoteStyle : std::uint8_t { double_marks, single_marks };

struct QuoteSpan {
  base::Span outer;  // marks included, where they stand
  base::Span inner;  // without the marks and white space at the ends
  std::uint32_t block = 0;
  std::uint32_t depth = 0;  // 0 for a quotation that stands in no other
  QuoteStyle style = QuoteStyle::double_marks;
  bool closed = true;
  bool continues = false;  // goes on with the quotation of the paragraph before
  bool continued = false;  // goes on in the next paragraph, therefore not closed
  bool reopened =
      false;  // its only opening mark is the one that closes the span before it: "... is over.'They ...'"

  // The closing mark is missing, and no next paragraph explains it.
  [[nodiscard]] bool damaged() const { return !closed && !continued; }
};

struct QuoteMarks {
  std::vector<QuoteSpan> spans;    // sorted by where they begin, the outer one first
  std::vector<base::Span> strays;  // closing marks that close nothing
};

// Furniture is left out. Linear in the text.
[[nodiscard]] QuoteMarks find_quote_marks(const ingest::Article& article);

}  // namespace tally::language
