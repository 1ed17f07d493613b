#include "chance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace tally::rules::arithmetic {
namespace {

// Both values in one unit that leaves no fraction of either: 2.5 million and 2.45 million are 250 and 245.
double common_unit(double unit, double a, double b) {
  constexpr int finest = 4;  // digits beyond those that are told
  const auto whole = [&](double value) { return std::fabs(value / unit - std::round(value / unit)) < 1e-6 * (value / unit); };
  for (int i = 0; i < finest && !(whole(a) && whole(b)); ++i) unit /= 10;
  return unit;
}

}  // namespace

bool is_slip(const Amount& told, double right) {
  constexpr double another_matter = 1.35;
  if (told.value > another_matter * right || right > another_matter * told.value) return false;
  const double unit = common_unit(told.value / told.figure->value * told.figure->resolution, told.value, right);
  const std::string a = fmt::format("{:.0f}", told.value / unit);
  const std::string b = fmt::format("{:.0f}", right / unit);
  if (a.size() != b.size() || a.size() < 2 || a == b) return false;
  const auto first = std::ranges::mismatch(a, b).in1 - a.begin();
  const auto last = static_cast<std::ptrdiff_t>(a.size()) - 1 - (std::mismatch(a.rbegin(), a.rend(), b.rbegin()).first - a.rbegin());
  const auto from = static_cast<std::size_t>(first);
  return first == last || (last == first + 1 && a[from] == b[from + 1] && a[from + 1] == b[from]);
}

double chance_of_slip(const Amount& told) {
  const double units = told.figure->value / told.figure->resolution;
  const double digits = std::floor(std::log10(std::max(1.0, units))) + 1;
  return std::min(1.0, (10 * digits - 1) / (2 * units));
}

}  // namespace tally::rules::arithmetic
