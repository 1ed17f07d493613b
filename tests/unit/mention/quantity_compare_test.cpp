#include "mention/quantity_compare.hpp"

#include <catch2/catch.hpp>

#include "mention/quantity_finder.hpp"
#include "time_support.hpp"

using namespace tally::mention;
using namespace tally::mention::testing;

namespace {

Quantity only_quantity(const char* text) {
  const Read read = read_lines(text);
  const auto found = find_quantities(read.article, read.document, {});
  REQUIRE(found.size() == 1);
  return std::get<Quantity>(found[0].value);
}

std::string name(QuantityMatch match) {
  switch (match) {
    case QuantityMatch::equal: return "equal";
    case QuantityMatch::compatible: return "compatible";
    case QuantityMatch::rounding: return "rounding";
    case QuantityMatch::disjoint: return "disjoint";
    case QuantityMatch::unknown: return "unknown";
  }
  return "";
}

}  // namespace

TEST_CASE("quantities are compared as intervals in base units") {
  const auto [a, b, expected] = GENERATE(table<const char*, const char*, const char*>({
      {"It hurt 40 people .", "It hurt forty people .", "equal"},
      {"It hurt 40 people .", "It hurt 43 people .", "disjoint"},
      {"It hurt about 40 people .", "It hurt 43 people .", "compatible"},
      {"It hurt about 40 people .", "It hurt 47 people .", "disjoint"},
      {"It hurt about 1,200 people .", "It hurt 1,214 people .", "compatible"},
      {"It hurt 1.2 million people .", "It hurt 1,214,000 people .", "rounding"},
      {"It hurt 1.2 million people .", "It hurt 1,314,000 people .", "disjoint"},
      {"It hurt more than 30 people .", "It hurt 31 people .", "compatible"},
      {"It hurt more than 30 people .", "It hurt 30 people .", "disjoint"},
      {"It hurt at least 30 people .", "It hurt 30 people .", "compatible"},
      {"It hurt dozens of people .", "It hurt 120 people .", "disjoint"},
      {"It hurt three or four people .", "It hurt four people .", "compatible"},
      {"It is 73 miles long .", "It is 117 km long .", "rounding"},
      {"It is 73 miles long .", "It is 130 km long .", "disjoint"},
      {"It burned 6,800 acres .", "It burned 2,750 hectares .", "rounding"},
      {"It burned 6,800 acres .", "It burned 6,900 acres .", "disjoint"},
      {"It was 30°C there .", "It was 86 degrees Fahrenheit there .", "equal"},
      {"It cost £26.9m there .", "It cost £27m there .", "rounding"},
      {"It cost £26.9m there .", "It cost £29m there .", "disjoint"},
      {"It cost £27m there .", "It cost €27m there .", "unknown"},
      {"It cost $27m there .", "It cost US$27m there .", "equal"},
      {"It cost US$27m there .", "It cost A$27m there .", "unknown"},
      {"It rose 33% there .", "It rose a third of it .", "rounding"},
      {"It rose 33% there .", "It rose half of it .", "disjoint"},
      {"It rose 5% there .", "It rose five percentage points .", "unknown"},
      {"They won 3-2 there .", "They lost 3-2 there .", "equal"},
      {"They won 3-2 there .", "They won 3-1 there .", "disjoint"},
      {"It is 5 miles long .", "It hurt 5 people .", "unknown"},
  }));
  CAPTURE(a, b);
  const Quantity first = only_quantity(a);
  const Quantity second = only_quantity(b);
  CHECK(name(compare_quantities(first, second)) == expected);
  CHECK(compare_quantities(first, second) == compare_quantities(second, first));
}
