#pragma once
// Text of articles made fit for one line of a report or terminal.

#include <string>
#include <string_view>

namespace tally::report {

// Runs of white space become one space; control characters, which could command a terminal, are dropped, and so are
// the marks that turn the writing direction and could make a line read otherwise than it is.
//   "a\n  b\x1b[31m" -> "a b[31m"
[[nodiscard]] std::string one_line(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

// The first (last) words of a text that fit into so many code points, "…" put in place of the rest. A single word
// that is too long is cut inside. Text that fits is returned as it is.
[[nodiscard]] std::string keep_head(std::string_view text, std::size_t code_points);
[[nodiscard]] std::string keep_tail(std::string_view text, std::size_t code_points);

}  // namespace tally::report
