#pragma once
// How far a token of a given shape reaches: each function takes the text and the offset where the token
// begins and returns where it ends, or `at` itself where the shape does not fit.
//
//   number_end("1,214 people", 0) == 5
//   word_end("U.S. troops", 0) == 4

#include <cstddef>
#include <string_view>

namespace tally::language {

// Digits with their separators, ordinal and decade endings: "1,000", "7.30", "9/11", "5th", "1980s",
// "555-0100". A unit written onto them is a token of its own ("26.9" "m", "7.30" "p.m."); other letters are
// not ("3D", "4x4").
[[nodiscard]] std::size_t number_end(std::string_view text, std::size_t at);

// A word without its clitics cut: letters, digits, inner apostrophes, the stops of "U.S." and "Ph.D.",
// "AT&T", a prefix with its hyphen ("re-elected"). A last stop is included only after a stop inside.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at);

// Words whose first letters an apostrophe at `at` stands for: "'90s", "'em", "'n'". `at` for any other
// apostrophe.
[[nodiscard]] std::size_t clipped_word_end(std::string_view text, std::size_t at);

// ":-)" and its kin, followed by white space.
[[nodiscard]] std::size_t emoticon_end(std::string_view text, std::size_t at);

}  // namespace tally::language
