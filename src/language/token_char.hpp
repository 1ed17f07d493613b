#pragma once
// What a character is to the tokeniser: one table for ASCII, ICU's properties for the rest.
//
//   const Char c = char_at("£5", 0);   // kind currency, length 2

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.hpp"

namespace tally::language {

enum class CharKind : std::uint8_t {
  none,    // past the end of the text
  space,   // also no-break and zero-width spaces
  letter,  // also combining marks, soft hyphens and joiners, so that a word stays one piece, and digits of other scripts
  digit,   // 0 to 9
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

namespace detail {

constexpr CharKind ascii_kind(char c) {
  if (c <= ' ' || c == 0x7f) return CharKind::space;
  if (base::is_ascii_alpha(c)) return CharKind::letter;
  if (base::is_ascii_digit(c)) return CharKind::digit;
  switch (c) {
    case '.':
      return CharKind::stop;
    case '!':
    case '?':
      return CharKind::exclamation;
    case ',':
    case ';':
    case ':':
      return CharKind::comma;
    case '-':
      return CharKind::hyphen;
    case '\'':
    case '`':
      return CharKind::apostrophe;
    case '"':
      return CharKind::quote;
    case '(':
    case '[':
    case '{':
      return CharKind::open;
    case ')':
    case ']':
    case '}':
      return CharKind::close;
    case '$':
      return CharKind::currency;
    default:
      return CharKind::symbol;
  }
}

inline constexpr std::array<CharKind, 128> ascii_kinds = [] {
  std::array<CharKind, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = ascii_kind(static_cast<char>(i));
  return table;
}();

[[nodiscard]] inline bool is_ascii(char c) { return static_cast<unsigned char>(c) < 128; }
[[nodiscard]] inline Char ascii_char(char c) {
  return {static_cast<char32_t>(c), 1, ascii_kinds[static_cast<unsigned char>(c)]};
}
[[nodiscard]] Char wide_char(base::CodePoint decoded);

}  // namespace detail

// The character that starts at `at`; kind none at or after the end.
[[nodiscard]] inline Char char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (detail::is_ascii(text[at])) return detail::ascii_char(text[at]);
  return detail::wide_char(base::decode(text, at));
}

// The character that ends before `at`; kind none at 0.
[[nodiscard]] inline Char char_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  if (detail::is_ascii(text[at - 1])) return detail::ascii_char(text[at - 1]);
  return detail::wide_char(base::decode_before(text, at));
}

[[nodiscard]] constexpr bool is_word_kind(CharKind kind) {
  return kind == CharKind::letter || kind == CharKind::digit;
}

}  // namespace tally::language
