#pragma once
// Units of measure and currencies as English writes them, with what they come to in base units. Lengths of time are not
// here. Factors: International System of Units and the international yard and pound (exact).
//
//   match_unit(stream, i) of "miles per hour" -> {speed, "mph", 0.44704, end}

#include <optional>
#include <string_view>

#include "mention/quantity.hpp"
#include "mention/times/stream.hpp"

namespace tally::mention {

struct UnitMatch {
  std::size_t end = 0;  // atom after the last one
  Dimension dimension = Dimension::count;
  std::string_view unit;  // canonical, a literal
  double factor = 1;      // to the base unit
  double offset = 0;      // added before the factor: Fahrenheit is (f - 32) / 1.8
};

// The unit that begins at atom `at`, after a number: "km", "square miles", "per cent", "dollars", "degrees Celsius".
// `digits`: the number was written in figures, which abbreviations need.
[[nodiscard]] std::optional<UnitMatch> match_unit(const Stream& s, std::size_t at, bool digits);

// The currency sign or code that ends before atom `at`: "£", "US$", "EUR"; `end` is where it begins.
[[nodiscard]] std::optional<UnitMatch> currency_before(const Stream& s, std::size_t at);

}  // namespace tally::mention
