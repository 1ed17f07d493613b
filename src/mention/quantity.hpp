#pragma once
// An amount as the text gives it: the interval that number and hedge allow, in a unit, of something.
//
//   "more than 12,500 homes"  -> (12500, infinity), count, counted "homes"
//   "nearly 90 miles"         -> [81, 90] mi, length, base 130,357 to 144,841 m
//   "£26.9m"                  -> 26,900,000 GBP, resolution 100,000
//   "3-2"                     -> score 3 to 2
//
// Lengths of time are TimeExpressions and ages are Ages; ordinals, dates and numbers in names are none of these.

#include <cstdint>
#include <string>

#include "base/span.hpp"
#include "language/document.hpp"

namespace tally::mention {

// Base units: metre, square metre, cubic metre, kilogram, metre a second, degree Celsius, the currency, one (for per cent
// and fractions: a half is 0.5), percentage point.
enum class Dimension : std::uint8_t {
  count, length, area, volume, mass, speed, temperature, money, percent, points, score,
};

enum class Hedge : std::uint8_t { none, about, at_least, more_than, at_most, less_than, nearly, just_over, range, vague };

struct Quantity {
  Dimension dimension = Dimension::count;
  Hedge hedge = Hedge::none;
  double value = 0;       // as stated, scale words applied: 26900000; the lower figure of a range, the first of a score
  double second = 0;      // the upper figure of a range, the second of a score; else equal to value
  double low = 0;         // what number and hedge allow, in the unit; may be infinite
  double high = 0;
  bool low_open = false;  // "more than": low itself is not allowed
  bool high_open = false;
  double base_low = 0;    // the same in the dimension's base unit
  double base_high = 0;
  double resolution = 1;  // worth of the last digit written, in the unit: 100000 for "26.9m"
  std::string unit;       // "km", "lb", "GBP", "$" (dollars of no stated country), "%", "fraction"; empty for counts
  base::Span number_span;
  base::Span unit_span;      // empty for counts
  language::TokenId counted;  // of counts: the noun that is counted, where the structure or the next word shows it
};

}  // namespace tally::mention
