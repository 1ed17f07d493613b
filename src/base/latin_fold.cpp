#include "base/latin_fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace tally::base {
namespace {

struct Spelling {
  char32_t letter;
  std::string_view ascii;
};

// Letters and marks without a decomposition, as ICU's Latin-ASCII spells them; sorted.
constexpr std::array<Spelling, 28> spellings = {{
    {U'\u00C6', "ae"}, {U'\u00D0', "d"},  {U'\u00D8', "o"},  {U'\u00DE', "th"}, {U'\u00DF', "ss"}, {U'\u00E6', "ae"},
    {U'\u00F0', "d"},  {U'\u00F8', "o"},  {U'\u00FE', "th"}, {U'\u0110', "d"},  {U'\u0111', "d"},  {U'\u0126', "h"},
    {U'\u0127', "h"},  {U'\u0131', "i"},  {U'\u0141', "l"},  {U'\u0142', "l"},  {U'\u014A', "n"},  {U'\u014B', "n"},
    {U'\u0152', "oe"}, {U'\u0153', "oe"}, {U'\u2010', "-"},  {U'\u2011', "-"},  {U'\u2013', "-"},  {U'\u2014', "-"},
    {U'\u2018', "'"},  {U'\u2019', "'"},  {U'\u201C', "\""}, {U'\u201D', "\""},
}};

// The Cyrillic letters of Russian, Ukrainian, Serbian and their neighbours (U+0400 to U+045F), one ASCII letter or mark
// each, as ICU's Any-Latin spells them once their marks are off.
constexpr char32_t first_cyrillic = 0x400;
constexpr std::string_view cyrillic =
    "eedgeziijlnckiudabvgdezzijklmnop"
    "rstufhccss\"y'euaabvgdezzijklmnop"
    "rstufhccss\"y'euaeedgeziijlnckiud";
static_assert(cyrillic.size() == 0x60);

bool is_cyrillic(char32_t letter) { return letter >= first_cyrillic && letter < first_cyrillic + cyrillic.size(); }

const Spelling* find_spelling(char32_t letter) {
  const auto found = std::lower_bound(spellings.begin(), spellings.end(), letter,
                                      [](const Spelling& s, char32_t c) { return s.letter < c; });
  return found != spellings.end() && found->letter == letter ? &*found : nullptr;
}

const icu::Normalizer2* decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKDInstance(status);
}

// Adds the base letters of a character that decomposes into ASCII and marks.
bool add_decomposed(std::string& out, char32_t letter) {
  static const icu::Normalizer2* const normalizer = decomposer();
  icu::UnicodeString parts;
  if (normalizer == nullptr || !normalizer->getDecomposition(static_cast<UChar32>(letter), parts)) return false;
  for (std::int32_t i = 0; i < parts.length(); ++i) {
    const UChar32 part = parts.char32At(i);
    if (u_charType(part) == U_NON_SPACING_MARK) continue;
    if (part >= 0x80) return false;
    const char c = static_cast<char>(part);
    out += is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return true;
}

}  // namespace

std::optional<std::string> fold_latin(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      const char c = text[i++];
      out += is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    const CodePoint point = decode(text, i);
    i += point.length;
    if (u_charType(static_cast<UChar32>(point.value)) == U_NON_SPACING_MARK) continue;
    if (const Spelling* spelling = find_spelling(point.value)) {
      out += spelling->ascii;
    } else if (is_cyrillic(point.value)) {
      out += cyrillic[point.value - first_cyrillic];
    } else if (!add_decomposed(out, point.value)) {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace tally::base
