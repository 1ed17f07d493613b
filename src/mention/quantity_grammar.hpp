#pragma once
// One quantity read from the atoms of a sentence: number, range or score, unit, hedge. What is counted is found later.
//
//   read_quantity(stream, at of "4") of "between 4 and 6 million people" -> [4000000, 6000000], range

#include <optional>

#include "mention/quantity.hpp"
#include "mention/times/stream.hpp"

namespace tally::mention {

struct QuantityDraft {
  std::size_t begin = 0;  // atoms of the whole expression: hedge, currency, number, unit
  std::size_t end = 0;
  std::size_t number_begin = 0;
  std::size_t number_end = 0;
  std::size_t unit_begin = 0;  // equal to unit_end where there is none
  std::size_t unit_end = 0;
  Quantity quantity;
};

// The quantity whose number begins at atom `at`.
[[nodiscard]] std::optional<QuantityDraft> read_quantity(const Stream& s, std::size_t at);

}  // namespace tally::mention
