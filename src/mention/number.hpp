#pragma once
// Numbers as English writes them, read by an automaton over atoms (see number_atoms.hpp): digits with separators and
// decimals, words, mixtures, fractions, vague counts. ICU's spell-out parser is no use here: it reads "twenty three" as
// 2003 and "two and a half million" as 2.
//
//   "two and a half million" -> 2500000;  "a dozen" -> 12;  "1,214" -> 1214;  "dozens" -> [24, 99], vague
//
// A number carries the interval that its words allow by themselves; hedges around it ("about", "at least") are read by
// the finder of quantities.

#include <cstdint>
#include <optional>
#include <vector>

#include "mention/number_atoms.hpp"
#include "mention/number_words.hpp"

namespace tally::mention {

enum class NumberKind : std::uint8_t { cardinal, ordinal, fraction, vague };

struct Number {
  std::size_t end = 0;  // atom after the last one
  NumberKind kind = NumberKind::cardinal;
  double value = 0;
  double low = 0;         // what the words allow: equal to value unless vague ("several": 3 to 9)
  double high = 0;
  double resolution = 1;  // worth of the last digit written: 0.1 for "1.2", 100000 for "1.2m", 1 for "1,200"
  bool digits = false;    // begins with digits
};

// The words of a sentence's atoms, looked up once.
using NumberWords = std::vector<NumberWord>;
void append_number_words(std::string_view text, const std::vector<Atom>& atoms, NumberWords& words);

// The longest number that begins at atom `at`, if any. Never crosses the end of the atoms.
[[nodiscard]] std::optional<Number> match_number(const std::vector<Atom>& atoms, const NumberWords& words,
                                                 std::string_view text, std::size_t at);

}  // namespace tally::mention
