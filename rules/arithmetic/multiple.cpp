#include "multiple.hpp"

#include <fmt/format.h>

#include "precision.hpp"
#include "sum.hpp"

namespace tally::rules::arithmetic {
namespace {

double factor_of(const Sheet& sheet, std::uint32_t token) {
  if (sheet.token(token).upos != language::Upos::verb) return 0;
  const std::string_view norm = sheet.norm(token);
  if (norm.starts_with("doubl")) return 2;
  if (norm.starts_with("trebl") || norm.starts_with("tripl")) return 3;
  if (norm.starts_with("quadrupl")) return 4;
  return norm == "halved" || norm == "halve" || norm == "halving" ? 0.5 : 0;
}

// "doubled" is said of anything from 1.7 to 2.4 times; hedges cut the span or widen it.
Range around(double factor, Hedge hedge) {
  const Range plain{factor * 0.83, factor * 1.2};
  const bool less = factor < 1;
  if (hedge == Hedge::above) return less ? Range{0, factor * 1.02} : Range{factor * 0.98, 1e9};
  if (hedge == Hedge::below) return less ? Range{factor, 1} : Range{factor * 0.75, factor * 1.02};
  return hedge == Hedge::about ? Range{plain.low * 0.9, plain.high * 1.15} : plain;
}

}  // namespace

std::optional<Multiple> multiple_at(const Sheet& sheet, std::uint32_t token, language::TokenRange sentence) {
  const double factor = factor_of(sheet, token);
  if (factor == 0) return std::nullopt;
  return Multiple{sheet.token(token).span, around(factor, hedge_around(sheet, sentence, token, token + 1))};
}

std::string multiple_message(const Sheet& sheet, std::uint32_t verb, const Figure& from, const Figure& to) {
  return fmt::format("From {} to {} is {:.2g} times as much, not {}", written(from.value, from), written(to.value, to),
                     to.value / from.value, sheet.norm(verb));
}

}  // namespace tally::rules::arithmetic
