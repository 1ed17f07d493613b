#pragma once
// The words around a number that say how exactly it is meant, and the interval that they make of it.
//
//   hedge_before(stream, at of "1,200" in "at least 1,200") -> {at_least, begin}
//   allowed(nearly, 90) == [81, 90];  allowed(about, 40) == [36, 44];  allowed(more_than, 30) == (30, infinity)

#include "mention/quantity.hpp"
#include "mention/times/stream.hpp"

namespace tally::mention {

struct HedgeMatch {
  Hedge hedge = Hedge::none;
  std::size_t edge = 0;  // where the hedge begins (before a number) or the atom after it (behind one)
};

[[nodiscard]] HedgeMatch hedge_before(const Stream& s, std::size_t at);
[[nodiscard]] HedgeMatch hedge_after(const Stream& s, std::size_t at);

struct Allowed {
  double low, high;
  bool low_open, high_open;
};
[[nodiscard]] Allowed allowed(Hedge hedge, double low, double high);

}  // namespace tally::mention
