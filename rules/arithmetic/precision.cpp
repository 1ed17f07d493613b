#include "precision.hpp"

#include <cmath>
#include <limits>

#include "language/word_set.hpp"

namespace tally::rules::arithmetic {
namespace {

using language::WordSet;

constexpr double about_share = 0.1;   // "about 40" is 36 to 44
constexpr double nearly_share = 0.2;  // "nearly 40" is 32 to 40

Hedge hedge_before(const Sheet& sheet, std::uint32_t first, std::uint32_t at) {
  static constexpr WordSet about{{"about", "around", "roughly", "approximately", "some", "circa", "c.", "estimated",
                                  "maybe", "perhaps", "~"}};
  static constexpr WordSet above{{"over", "above", "exceeding", ">"}};
  static constexpr WordSet below{{"nearly", "almost", "under", "below", "<"}};
  if (at == first) return Hedge::none;
  const std::string_view word = sheet.norm(at - 1);
  const std::string_view before = at - first > 1 ? sheet.norm(at - 2) : std::string_view{};
  if (about.contains(word)) return Hedge::about;
  if (above.contains(word)) return Hedge::above;
  if (below.contains(word)) return Hedge::below;
  if (word == "than") return before == "more" || before == "greater" ? Hedge::above : Hedge::below;
  if (word == "least" && before == "at") return Hedge::above;
  if ((word == "most" && before == "at") || (word == "to" && (before == "up" || before == "close"))) return Hedge::below;
  return Hedge::none;
}

Hedge hedge_behind(const Sheet& sheet, std::uint32_t last, std::uint32_t end) {
  if (end < last && (sheet.norm(end) == "+" || sheet.norm(end) == "plus")) return Hedge::above;
  if (end + 1 >= last || sheet.norm(end) != "or") return Hedge::none;
  const std::string_view word = sheet.norm(end + 1);
  if (word == "so") return Hedge::about;
  if (word == "more") return Hedge::above;
  return word == "fewer" || word == "less" ? Hedge::below : Hedge::none;
}

}  // namespace

double meaningful_digit(double value, double resolution) {
  if (resolution != 1 || value < 100 || value != std::floor(value)) return resolution;
  double worth = 1;
  while (std::fmod(value, worth * 10) == 0) worth *= 10;
  return worth >= 100 ? worth : resolution;
}

Range rounding(double value, double resolution) {
  if (resolution == 1) return {value, value};  // a count written to its last digit
  const double half = std::min(resolution / 2, value / 20);
  return {value - half, value + half};
}

Hedge hedge_around(const Sheet& sheet, language::TokenRange sentence, std::uint32_t at, std::uint32_t end) {
  const Hedge before = hedge_before(sheet, sentence.begin, at);
  return before != Hedge::none ? before : hedge_behind(sheet, sentence.end, end);
}

Range widened(Range range, Hedge hedge) {
  switch (hedge) {
    case Hedge::none: return range;
    case Hedge::about: return {range.low * (1 - about_share), range.high * (1 + about_share)};
    case Hedge::above: return {range.low, std::numeric_limits<double>::infinity()};
    case Hedge::below: return {range.low * (1 - nearly_share), range.high};
  }
  return range;
}

}  // namespace tally::rules::arithmetic
