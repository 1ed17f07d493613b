#include "align/figure_compare.hpp"

#include <algorithm>
#include <cmath>

#include "mention/quantity_compare.hpp"

namespace tally::align {
namespace {

using mention::Quantity;
using mention::QuantityMatch;

constexpr double conversion_slack = 0.02;  // measures told in two units are rounded, and rounded again

// The number as written, in base units.
double stated(const Quantity& q) {
  return q.low != 0 && std::isfinite(q.base_low) ? q.value * (q.base_low / q.low) : q.value;
}

// So far apart that no rounding or hedge reaches across: most pairs are.
bool are_far_apart(const Quantity& a, const Quantity& b) {
  constexpr double reach = 2;
  return a.base_low > 0 && b.base_low > 0 && (a.base_low > reach * b.base_high || b.base_low > reach * a.base_high);
}

// "38 per cent" for 38.4, "922,000" for 922,649: the longer figure cut off or rounded.
bool is_shortened(double longer, double shorter) {
  if (shorter <= 0 || longer <= 0) return false;
  double grain = 1;
  while (std::fmod(shorter, grain * 10) == 0) grain *= 10;
  while (std::fabs(shorter / grain - std::round(shorter / grain)) > 1e-6 && grain > 1e-6) grain /= 10;
  const bool decimals = longer != std::floor(longer) && grain == 1;  // "4.1 seconds", "four seconds"
  if (decimals && std::fabs(longer - shorter) <= grain / 2) return true;
  const double least_digits = 10;  // of one digit nothing is left but the magnitude
  if (shorter / grain < least_digits) return false;
  return std::floor(longer / grain + 1e-6) * grain == shorter || std::fabs(longer - shorter) <= grain / 2;
}

}  // namespace

bool agree(const FigureFact& a, const FigureFact& b) {
  if (a.duration != b.duration || are_far_apart(a.quantity, b.quantity)) return false;
  const QuantityMatch match = mention::compare_quantities(a.quantity, b.quantity);
  if (match == QuantityMatch::equal || match == QuantityMatch::rounding) return true;
  if (match != QuantityMatch::compatible || !std::isfinite(a.quantity.high) || !std::isfinite(b.quantity.high))
    return false;
  // "A little over £62,000" does not speak of £67,200.
  constexpr double nearness = 0.07;
  const double x = stated(a.quantity);
  const double y = stated(b.quantity);
  return a.quantity.value < a.quantity.second || b.quantity.value < b.quantity.second ||
         std::fabs(x - y) <= nearness * std::max(std::fabs(x), std::fabs(y));
}

bool are_apart(const FigureFact& a, const FigureFact& b) {
  if (a.quantity.unit == b.quantity.unit) {
    // A hedge says no other number: "over two breaches", "two breaches".
    if (a.quantity.value == b.quantity.value && a.quantity.second == b.quantity.second) return false;
    const double size = a.duration ? std::min(a.quantity.resolution, b.quantity.resolution) : 1;
    const double x = a.quantity.value / size;
    const double y = b.quantity.value / size;
    if (is_shortened(x, y) || is_shortened(y, x)) return false;
  }
  if (mention::compare_quantities(a.quantity, b.quantity) != QuantityMatch::disjoint) return false;
  if (a.quantity.unit == b.quantity.unit) return true;
  const double x = (a.quantity.base_low + a.quantity.base_high) / 2;
  const double y = (b.quantity.base_low + b.quantity.base_high) / 2;
  return std::fabs(x - y) > conversion_slack * std::max(std::fabs(x), std::fabs(y));
}

double middle_of(const FigureFact& figure) {
  const Quantity& q = figure.quantity;
  if (!std::isfinite(q.base_high)) return q.base_low;
  return std::isfinite(q.base_low) ? (q.base_low + q.base_high) / 2 : q.base_high;
}

}  // namespace tally::align
