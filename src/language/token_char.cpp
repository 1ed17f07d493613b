#include "language/token_char.hpp"

#include <unicode/uchar.h>

#include <array>

#include "base/utf8.hpp"

namespace tally::language {
namespace {

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

constexpr std::array<CharKind, 128> ascii_table = [] {
  std::array<CharKind, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = ascii_kind(static_cast<char>(i));
  return table;
}();

CharKind punctuation_kind(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
    case 0x02BC:
      return CharKind::apostrophe;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
    case 0x2039:
    case 0x203A:
      return CharKind::quote;
    case 0x2010:
    case 0x2011:
      return CharKind::hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return CharKind::dash;
    case 0x2026:
      return CharKind::ellipsis;
    case 0x200B:
    case 0xFEFF:
    case 0x0085:
      return CharKind::space;
    case 0x00AD:
    case 0x200C:
    case 0x200D:
    case 0x2060:
      return CharKind::letter;
    case 0x037E:
      return CharKind::comma;
    default:
      return CharKind::none;
  }
}

CharKind property_kind(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const std::uint32_t mask = U_GET_GC_MASK(code);
  if (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) return CharKind::letter;
  if (mask & U_GC_ND_MASK) return CharKind::digit;
  if (mask & (U_GC_Z_MASK | U_GC_CC_MASK)) return CharKind::space;
  if (mask & U_GC_SC_MASK) return CharKind::currency;
  if (mask & U_GC_PS_MASK) return CharKind::open;
  if (mask & U_GC_PE_MASK) return CharKind::close;
  return CharKind::symbol;
}

CharKind kind_of(char32_t c) {
  if (c < 128) return ascii_table[c];
  const CharKind known = punctuation_kind(c);
  return known == CharKind::none ? property_kind(c) : known;
}

}  // namespace

Char char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 128)
    return {static_cast<char32_t>(c), 1, ascii_table[static_cast<unsigned char>(c)]};
  const base::CodePoint decoded = base::decode(text, at);
  return {decoded.value, static_cast<std::uint32_t>(decoded.length), kind_of(decoded.value)};
}

Char char_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  const base::CodePoint decoded = base::decode_before(text, at);
  return {decoded.value, static_cast<std::uint32_t>(decoded.length), kind_of(decoded.value)};
}

}  // namespace tally::language
