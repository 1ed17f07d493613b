#pragma once
// Text of articles as Markdown that shows exactly that text: nothing in it can make a heading, link, tag, table
// cell, mention or footnote of its own. Escapes are few, so that the source reads well in a terminal too.
//
//   escape("5 * 3 | <b>")  -> "5 \\* 3 \\| \\<b>"

#include <string>
#include <string_view>
#include <vector>

#include "report/excerpt.hpp"

namespace tally::report {

// For use inside a line, in GitHub-flavoured Markdown, tables included. White space is put on one line.
[[nodiscard]] std::string escape(std::string_view text);

// A code span, whatever stands in the text, for file names: "a`b" -> "``a`b``". Not for tables.
[[nodiscard]] std::string code(std::string_view text);

// Marked pieces bold, all escaped.
[[nodiscard]] std::string to_markdown(const std::vector<Piece>& pieces);

}  // namespace tally::report
