#include "sum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "rule/wording.hpp"

namespace tally::rules::arithmetic {
namespace {

std::string grouped(double value) {
  std::string digits = fmt::format("{:.0f}", value);
  for (std::ptrdiff_t i = std::ssize(digits) - 3; i > 0; i -= 3) digits.insert(static_cast<std::size_t>(i), ",");
  return digits;
}

// With so many decimals that the last one is worth `resolution`.
std::string decimal(double value, double resolution) {
  const int places = resolution >= 1 ? 0 : std::min(3, static_cast<int>(std::lround(-std::log10(resolution))));
  return places == 0 ? grouped(value) : fmt::format("{:.{}f}", value, places);
}

std::string scaled(double value, double resolution) {
  if (value >= 1e9 && resolution < 1e9) return decimal(value / 1e9, resolution / 1e9) + " billion";
  if (value >= 1e6) return decimal(value / 1e6, resolution / 1e6) + " million";
  return decimal(value, std::min(resolution, 1.0));
}

// "£1,200", "45p", "50 cents", "CHF 20"
std::string money(const std::string& number, double value, const std::string& currency) {
  if (currency == "GBP") return value < 1 && value > 0 ? fmt::format("{:g}p", std::round(value * 1000) / 10) : "£" + number;
  if (currency == "EUR") return "€" + number;
  if (currency == "cent") return number + " cents";
  return currency == "$" ? currency + number : currency + " " + number;
}

}  // namespace

std::string plain(double value) {
  return std::fabs(value - std::round(value)) < 0.05 ? grouped(std::round(value)) : fmt::format("{:.1f}", value);
}

std::string written(double value, const Figure& like) {
  const bool large = like.resolution >= 1e4 && like.value >= 1e6;
  std::string number = large ? scaled(value, like.resolution) : decimal(value, std::min(like.resolution, 1.0));
  if (like.unit == Unit::percent) return number + " per cent";
  if (like.unit == Unit::measure) return number + " " + like.currency;
  return like.unit == Unit::money ? money(number, value, like.currency) : number;
}

Item item_of(const Sheet& sheet, const Figure& figure) {
  return {sheet.phrase(figure), figure.range, figure.value, &figure, figure.begin, figure.noun, figure.phrase_end()};
}

namespace {

struct Total {
  Range range;
  double value = 0;
  double finest = 1;
  std::vector<std::string> numbers;
};

Total add_up(const Figure& total, const std::vector<Item>& parts) {
  Total sum;
  sum.finest = total.resolution;
  for (const Item& part : parts) {
    sum.range = sum.range + part.range;
    sum.value += part.value;
    if (part.figure != nullptr) sum.finest = std::min(sum.finest, part.figure->resolution);
    sum.numbers.push_back(part.figure != nullptr ? written(part.value, *part.figure) : "1");
  }
  return sum;
}

// "$310,000 on this, $95,000 on that and $65,000 on the rest" of $480,000: sums written out in full are exact to the digit that
// the finest of them has.
std::optional<double> common_digit(const Figure& total, const std::vector<Item>& parts) {
  double finest = total.resolution;
  const auto exact = [](const Figure& figure) {
    return figure.unit == Unit::money && !figure.hedged && figure.strict.low == figure.value && figure.strict.high == figure.value;
  };
  if (!exact(total)) return std::nullopt;
  for (const Item& part : parts) {
    if (part.figure == nullptr || !exact(*part.figure)) return std::nullopt;
    finest = std::min(finest, part.figure->resolution);
  }
  return finest;
}

// Errors of rounding seldom all go one way: of three and more parts, each given to its own digit, the sum is narrower.
Range without_chance(const Total& sum, const Figure& total, const std::vector<Item>& parts) {
  double squares = 0;
  for (const Item& part : parts) {
    if (total.hedged || (part.figure != nullptr && part.figure->hedged)) return sum.range;
    const double half = (part.range.high - part.range.low) / 2;
    squares += half * half;
  }
  constexpr double margin = 1.3;
  const double slack = margin * std::sqrt(squares);
  return {std::max(sum.range.low, sum.value - slack), std::min(sum.range.high, sum.value + slack)};
}

// Who gives the parts to the hundred gives their sum so as well: the zeros of "5,000" are no rounding then.
Range range_of(const Figure& total, const std::vector<Item>& parts) {
  double coarsest = 1;
  for (const Item& part : parts) coarsest = std::max(coarsest, part.figure == nullptr ? 1 : part.figure->resolution);
  if (total.hedged || total.resolution <= coarsest || total.unit != Unit::count) return total.range;
  return {total.value - coarsest / 2, total.value + coarsest / 2};
}

// "14 ports": no sum of fractions.
bool counts_whole(const Figure& figure) { return figure.unit == Unit::count && figure.noun != no_token && figure.value == std::floor(figure.value) && figure.resolution == 1; }

}  // namespace

void check_sum(const Sheet& sheet, const Figure& total, const std::vector<Item>& parts, Cover cover, Ledger& ledger) {
  Total sum = add_up(total, parts);
  Range whole = range_of(total, parts);
  if (const auto digit = common_digit(total, parts); digit && parts.size() > 2) {
    const double slack = *digit / 2 * std::sqrt(static_cast<double>(parts.size()));  // errors of rounding seldom all go one way
    sum.range = {sum.value - slack, sum.value + slack};
    whole = {total.value - *digit / 2, total.value + *digit / 2};
  }
  if (parts.size() > 2) sum.range = without_chance(sum, total, parts);
  ledger.compared();
  if (counts_whole(total) && std::ranges::any_of(parts, [](const Item& part) { return part.value != std::floor(part.value); })) return;
  const bool too_many = sum.range.low > whole.high * (1 + 1e-9);
  const bool too_few = cover == Cover::whole && sum.range.high < whole.low * (1 - 1e-9);
  if (!too_many && !too_few) return;
  // Sums far off are no slips: something else is counted.
  if (sum.value > 2 * total.value || sum.value * 2 < total.value) return;
  std::vector<Place> places{{sheet.phrase(total), "the total", &total, total.value}};
  for (const Item& part : parts)
    places.push_back({part.span, "a part", part.figure, part.value + total.value - sum.value});
  Figure like = total;
  like.resolution = sum.finest;
  ledger.report(sheet, {fmt::format("{} make {}, not {}", rule::join(sum.numbers), written(sum.value, like),
                                    written(total.value, total)),
                        std::move(places)});
}

void report_sum(const Sheet& sheet, const Amount& whole, const std::vector<const Amount*>& parts, Ledger& ledger) {
  double sum = 0;
  for (const Amount* part : parts) sum += part->value;
  std::vector<std::string> numbers;
  std::vector<Place> places{{whole.span, "the whole", whole.kind == "count" ? whole.figure : nullptr, sum}};
  for (const Amount* part : parts) {
    numbers.emplace_back(sheet.words(part->span));
    places.push_back({part->span, "a part"});
  }
  const std::string right = written(sheet, sum, whole);
  ledger.report(sheet, {fmt::format("{} make {}, not {}", rule::join(numbers), right, sheet.words(whole.span)), std::move(places), 0.85});
}

}  // namespace tally::rules::arithmetic
