#include "align/digit_slip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace tally::align {
namespace {

// "1.4832e+06" -> digits "14832", exponent 6
constexpr std::size_t least_digits = 3;  // of two digits, one in ten pairs is a slip by chance

struct Figure {
  std::string digits;
  int exponent = 0;
};

Figure figure_of(double value) {
  const std::string text = fmt::format("{:.8e}", std::fabs(value));
  Figure figure;
  const std::size_t e = text.find('e');
  for (const char c : text.substr(0, e)) {
    if (c != '.') figure.digits += c;
  }
  figure.digits.erase(figure.digits.find_last_not_of('0') + 1);
  figure.exponent = std::stoi(text.substr(e + 1));
  return figure;
}

// The first so many digits; 0 where more follow.
int leading(double value, int digits) {
  const double scale = std::pow(10, std::floor(std::log10(value)) - (digits - 1));
  const double lead = std::round(value / scale);
  return std::fabs(lead * scale - value) <= 1e-6 * value ? static_cast<int>(lead) : 0;
}

}  // namespace

bool is_digit_slip(double a, double b) {
  if (a == b || std::fabs(a) > 11 * std::fabs(b) || std::fabs(b) > 11 * std::fabs(a)) return false;  // most pairs, and no digits are needed
  const Figure x = figure_of(a);
  const Figure y = figure_of(b);
  if (x.exponent != y.exponent || x.digits.size() != y.digits.size() || x.digits == y.digits) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < x.digits.size(); ++i) differing += x.digits[i] == y.digits[i] ? 0U : 1U;
  if (x.digits.size() < least_digits) return false;
  if (differing == 1) return true;
  std::string sorted_x = x.digits;
  std::string sorted_y = y.digits;
  std::sort(sorted_x.begin(), sorted_x.end());
  std::sort(sorted_y.begin(), sorted_y.end());
  return differing == 2 && sorted_x == sorted_y;
}

bool is_long_exchange(double a, double b) {
  constexpr std::size_t long_figure = 4;
  const Figure x = figure_of(a);
  const Figure y = figure_of(b);
  return x.digits.size() >= long_figure && is_digit_slip(a, b) && std::is_permutation(x.digits.begin(), x.digits.end(), y.digits.begin(), y.digits.end());
}

bool is_short_exchange(double x, double y) {
  if (x < 10 || y < 10 || std::floor(std::log10(x)) != std::floor(std::log10(y))) return false;
  const int a = leading(x, 2);
  const int b = leading(y, 2);
  return a != b && a % 10 == b / 10 && b % 10 == a / 10;
}

bool is_short_slip(double x, double y) {
  constexpr double least = 10;
  if (x < least || y < least || std::floor(std::log10(x)) != std::floor(std::log10(y))) return false;
  const int a = leading(x, 2);
  const int b = leading(y, 2);
  if (a == 0 || b == 0) return false;
  return a / 10 == b / 10 || a % 10 == b % 10 || (a / 10 == b % 10 && b / 10 == a % 10);
}

bool is_exchange(double a, double b) {
  const Figure x = figure_of(a);
  const Figure y = figure_of(b);
  return x.exponent == y.exponent && x.digits.size() > 1 && x.digits != y.digits && x.digits.size() == y.digits.size() &&
         std::is_permutation(x.digits.begin(), x.digits.end(), y.digits.begin());
}

bool is_one_digit_off(double a, double b) {
  const Figure x = figure_of(a);
  const Figure y = figure_of(b);
  if (x.exponent != y.exponent || x.digits.size() != y.digits.size() || x.digits.size() < 2) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < x.digits.size(); ++i) differing += x.digits[i] == y.digits[i] ? 0U : 1U;
  return differing == 1;
}

std::vector<std::string> slip_keys(double value) {
  const Figure figure = figure_of(value);
  const std::string exponent = std::to_string(figure.exponent) + ':';
  std::string sorted = figure.digits;
  std::ranges::sort(sorted);
  std::vector<std::string> keys{exponent + sorted};
  for (std::size_t i = 0; i < figure.digits.size(); ++i) {
    keys.push_back(exponent + figure.digits);
    keys.back()[exponent.size() + i] = '?';
  }
  return keys;
}

}  // namespace tally::align
