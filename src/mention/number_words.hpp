#pragma once
// The English words that numbers are made of, by what the automaton may do with them.
//
//   number_word("seventeen") == {NumberWordKind::teen, 17};  number_word("bn") == {NumberWordKind::scale_sign, 1e9}

#include <cstdint>
#include <string_view>

namespace tally::mention {

enum class NumberWordKind : std::uint8_t {
  none,
  zero,         // zero, nil, nought
  unit,         // one to nine
  teen,         // ten to nineteen
  ten,          // twenty to ninety
  hundred,
  scale,        // thousand, million, ...
  scale_sign,   // m, bn, k, tn: only glued to digits
  dozen,        // dozen (12), score (20): count words that multiply
  plural,       // dozens, hundreds, thousands: a vague number of them
  ordinal,      // first, second, twentieth (value is its number)
  fraction,     // half, third, quarter (value is the divisor), thirds, quarters
  few,          // few, several, couple: a vague small number
  ordinal_end,  // st, nd, rd, th: only glued to digits
};

struct NumberWord {
  NumberWordKind kind = NumberWordKind::none;
  double value = 0;
};

// `lower` is lower case. A word that is two things (third: ordinal and fraction; second) is given as ordinal.
[[nodiscard]] NumberWord number_word(std::string_view lower);

// The divisor that a word names when it stands as a fraction: half 2, third(s) 3, quarter(s) 4, fifth(s) 5; else 0.
[[nodiscard]] int fraction_divisor(std::string_view lower);

}  // namespace tally::mention
