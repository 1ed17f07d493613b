#include "language/token_char.hpp"

#include <unicode/uchar.h>

namespace tally::language {
namespace {

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
  // Digits of other scripts make words: what a number is, is told by ASCII digits alone.
  if (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK | U_GC_ND_MASK)) return CharKind::letter;
  if (mask & (U_GC_Z_MASK | U_GC_CC_MASK)) return CharKind::space;
  if (mask & U_GC_SC_MASK) return CharKind::currency;
  if (mask & U_GC_PS_MASK) return CharKind::open;
  if (mask & U_GC_PE_MASK) return CharKind::close;
  return CharKind::symbol;
}

}  // namespace

Char detail::wide_char(base::CodePoint decoded) {
  const CharKind known = punctuation_kind(decoded.value);
  const CharKind kind = known == CharKind::none ? property_kind(decoded.value) : known;
  return {decoded.value, static_cast<std::uint32_t>(decoded.length), kind};
}

}  // namespace tally::language
