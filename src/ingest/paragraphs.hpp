#pragma once
// The lines of a plain text, and which of them belong together. Some files hold one paragraph a line, others
// are wrapped at a margin; which of the two is decided for the whole file by the evidence: in a wrapped file
// the first word of nearly every line would not have fitted on the line before.

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace tally::ingest {

struct Line {
  base::Span span;            // into the text, without white space and line break at the edges; never empty
  bool blank_before = false;  // an empty line or the start of the text stands before it
  bool blank_after = false;
};

struct Paragraph {
  std::size_t first = 0;  // into the lines
  std::size_t count = 1;
};

// Lines end with LF, CRLF, CR, form feed or the Unicode line and paragraph separators.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text, std::size_t from = 0);

[[nodiscard]] std::vector<Paragraph> group_lines(std::string_view text, const std::vector<Line>& lines);

// "- ", "* ", "• ", "1. ", "2) ", "(a) " at the start: the length of the mark with its space, else 0.
[[nodiscard]] std::size_t list_mark_length(std::string_view line);

}  // namespace tally::ingest
