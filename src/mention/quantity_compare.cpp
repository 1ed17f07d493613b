#include "mention/quantity_compare.hpp"

#include <algorithm>
#include <cmath>

namespace tally::mention {
namespace {

struct Bounds {
  double low, high;
  bool low_open, high_open;
};

Bounds bounds_of(const Quantity& q) { return {q.base_low, q.base_high, q.low_open, q.high_open}; }

// Figures that differ by less than this part are the same figure, converted.
constexpr double same = 1e-9;

bool below(double a, double b) {
  if (std::isinf(a) || std::isinf(b)) return a < b;
  return a < b - same * std::max(std::abs(a), std::abs(b));
}

// "A third" is said of 31 to 35 per cent.
constexpr double fraction_slack = 0.02;

bool meet(const Bounds& a, const Bounds& b) {
  const auto clear = [](const Bounds& lower, const Bounds& upper) {
    if (below(lower.high, upper.low)) return true;
    const bool touch = !below(upper.low, lower.high);
    return touch && (lower.high_open || upper.low_open);
  };
  return !clear(a, b) && !clear(b, a);
}

// One unit of the quantity in base units.
double unit_size(const Quantity& q) {
  if (q.dimension == Dimension::temperature) return q.unit == "F" ? 1 / 1.8 : 1;
  const double span = q.low != 0 ? q.base_low / q.low : q.high != 0 ? q.base_high / q.high : 1;
  return std::isfinite(span) && span > 0 ? span : 1;
}

// "1.2 million" stands for 1.15 to 1.25 million. The last digit of a whole number written out is meant, unless the figure is
// being compared across units: then both were converted and rounded, to two or three figures.
double slack(const Quantity& q, bool across_units) {
  if (q.hedge == Hedge::vague) return 0;
  if (q.unit == "fraction") return fraction_slack;
  double grain = q.resolution > 1 || q.resolution < 1 ? q.resolution : 0;
  if (across_units) {
    grain = std::max(grain, q.resolution);
    double trailing = 1;
    for (double v = std::abs(q.value); v >= 10 && std::fmod(v, 10) == 0; v /= 10) trailing *= 10;
    constexpr double most = 0.1;  // "100 mph" is no 50 to 150 mph
    grain = std::max(grain, q.resolution >= 1 ? std::min(trailing, most * std::abs(q.value)) : q.resolution);
    if (q.unit == "ton") grain = std::max(grain, q.value * 0.2);  // short, long or metric
  }
  return grain / 2 * unit_size(q);
}

Bounds widened(Bounds bounds, double by) { return {bounds.low - by, bounds.high + by, bounds.low_open, bounds.high_open}; }

// All codes that end in D here are dollars.
bool dollars(const Quantity& q) { return q.unit == "$" || (q.unit.size() == 3 && q.unit.back() == 'D'); }

bool comparable(const Quantity& a, const Quantity& b) {
  if (a.dimension != b.dimension) return false;
  if (a.dimension != Dimension::money || a.unit == b.unit) return true;
  return (a.unit == "$" && dollars(b)) || (b.unit == "$" && dollars(a));
}

QuantityMatch match_scores(const Quantity& a, const Quantity& b) {
  if (a.value == b.value && a.second == b.second) return QuantityMatch::equal;
  return a.value == b.second && a.second == b.value ? QuantityMatch::compatible : QuantityMatch::disjoint;
}

}  // namespace

QuantityMatch compare_quantities(const Quantity& a, const Quantity& b) {
  if (!comparable(a, b)) return QuantityMatch::unknown;
  if (a.dimension == Dimension::score) return match_scores(a, b);
  const Bounds first = bounds_of(a);
  const Bounds second = bounds_of(b);
  if (meet(first, second)) {
    const bool exact = !below(first.low, second.low) && !below(second.low, first.low) && !below(first.high, second.high) &&
                       !below(second.high, first.high) && first.low_open == second.low_open;
    return exact ? QuantityMatch::equal : QuantityMatch::compatible;
  }
  const bool across = a.unit != b.unit && a.dimension != Dimension::money;
  // The finer figure is exact; only the coarser one is rounded, except across units, where both are.
  const double wide_a = slack(a, across);
  const double wide_b = slack(b, across);
  const double by = across ? wide_a + wide_b : std::max(wide_a, wide_b);
  if (by > 0 && meet(widened(first, by), second)) return QuantityMatch::rounding;
  return QuantityMatch::disjoint;
}

}  // namespace tally::mention
