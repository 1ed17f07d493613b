#pragma once
// What a character is to the tokeniser: one table for ASCII, ICU's properties for the rest.
//
//   const Char c = char_at("£5", 0);   // kind currency, length 2

#include <cstdint>
#include <string_view>

namespace tally::language {

enum class CharKind : std::uint8_t {
  none,    // past the end of the text
  space,   // also no-break and zero-width spaces
  letter,  // also combining marks, soft hyphens and joiners, so that a word stays one piece
  digit,
  stop,         // .
  exclamation,  // ! ?
  ellipsis,     // the single character
  comma,        // , ; :
  hyphen,       // ASCII hyphen, hyphen, no-break hyphen
  dash,         // en, em, bar, minus
  apostrophe,   // ' and its curly, grave and acute stand-ins
  quote,        // double marks and angle quotes
  open,         // brackets
  close,
  currency,
  symbol,  // everything else
};

struct Char {
  char32_t value = 0;
  std::uint32_t length = 0;  // in bytes
  CharKind kind = CharKind::none;
};

// The character that starts at `at`; kind none at or after the end.
[[nodiscard]] Char char_at(std::string_view text, std::size_t at);
// The character that ends before `at`; kind none at 0.
[[nodiscard]] Char char_before(std::string_view text, std::size_t at);

[[nodiscard]] constexpr bool is_word_kind(CharKind kind) {
  return kind == CharKind::letter || kind == CharKind::digit;
}

}  // namespace tally::language
