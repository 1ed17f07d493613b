#include "mention/quantity_finder.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "time_support.hpp"

using namespace tally::mention;
using namespace tally::mention::testing;

namespace {

std::string bound(double value) { return std::isinf(value) ? (value < 0 ? "-inf" : "inf") : fmt::format("{:.6g}", value); }

std::string shown_interval(const Quantity& q) {
  if (q.dimension == Dimension::score) return fmt::format("{:g}-{:g}", q.value, q.second);
  if (q.low == q.high) return bound(q.low);
  return fmt::format("{}{}, {}{}", q.low_open ? '(' : '[', bound(q.low), bound(q.high), q.high_open ? ')' : ']');
}

// "text=interval unit/counted; ..." of everything found.
std::string quantities_in(const std::string& text) {
  const Read read = read_lines(text, "2025-03-12");
  std::string out;
  for (const Mention& m : find_quantities(read.article, read.document, find_times(read.article, read.document))) {
    const auto& q = std::get<Quantity>(m.value);
    out += out.empty() ? "" : "; ";
    out += std::string(m.span.in(read.article.text)) + "=" + shown_interval(q);
    if (!q.unit.empty()) out += " " + q.unit;
    if (q.counted.valid()) out += "/" + std::string(read.document.norm(read.document[q.counted]));
  }
  return out;
}

struct Row {
  const char* text;
  const char* expected;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quantities_in(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("counts and what is counted") {
  check({
      {"The blaze hurt nine people .", "nine=9/people"},
      {"It held 12,500 homes in all .", "12,500=12500/homes"},
      {"A 12,500-strong crowd sang .", "12,500=12500"},
      {"It has three new stations .", "three=3/stations"},
      {"Dozens of residents left .", "Dozens=[24, 99]/residents"},
      {"Hundreds of thousands of people marched .", "Hundreds of thousands=[200000, 999999]/people"},
      {"They lost two dozen cows .", "two dozen=24/cows"},
      {"It sold 1.2m copies .", "1.2m=1.2e+06/copies"},
      {"Between 4 and 6 million people came .", "4 and 6 million=[4e+06, 6e+06]/people"},
      {"It takes three or four nurses .", "three or four=[3, 4]/nurses"},
      {"It takes 10\u201312 nurses .", "10\u201312=[10, 12]/nurses"},
      {"It rose from 40 to 60 cases .", "40=40; 60=60/cases"},
  });
}

TEST_CASE("hedges make intervals") {
  check({
      {"About 40 homes burned .", "About 40=[36, 44]/homes"},
      {"More than 30 homes burned .", "More than 30=(30, inf)/homes"},
      {"At least 30 homes burned .", "At least 30=[30, inf)/homes"},
      {"No fewer than 30 homes burned .", "No fewer than 30=[30, inf)/homes"},
      {"Up to 30 homes burned .", "Up to 30=[0, 30]/homes"},
      {"No more than 30 homes burned .", "No more than 30=[0, 30]/homes"},
      {"Fewer than 30 homes burned .", "Fewer than 30=[0, 30)/homes"},
      {"Nearly 90 homes burned .", "Nearly 90=[81, 90]/homes"},
      {"Just under 90 homes burned .", "Just under 90=[81, 90]/homes"},
      {"Just over 90 homes burned .", "Just over 90=[90, 99]/homes"},
      {"Some 300 homes burned .", "Some 300=[270, 330]/homes"},
      {"It needs 40 or so homes .", "40 or so=[36, 44]/homes"},
      {"It needs 40 or more homes .", "40 or more=[40, inf)/homes"},
      {"It needs 500+ homes .", "500+=[500, inf)/homes"},
  });
}

TEST_CASE("measures") {
  check({
      {"It is 73 miles long .", "73 miles=73 mi"},
      {"The 73-mile line opened .", "73-mile=73 mi"},
      {"He fell 350ft down .", "350ft=350 ft"},
      {"He jumped 2.74 m on Thursday .", "2.74 m=2.74 m"},
      {"He jumped 2.74m on Thursday .", "2.74m=2.74 m"},
      {"It burned 6,800 acres ( 2,750 hectares ) .", "6,800 acres=6800 acre; 2,750 hectares=2750 ha"},
      {"It covers 12 square miles .", "12 square miles=12 sq mi"},
      {"Winds of 35 mph blew .", "35 mph=35 mph"},
      {"Winds of 56 kilometres an hour blew .", "56 kilometres an hour=56 km/h"},
      {"It weighs 106 pounds .", "106 pounds=106 lb"},
      {"It was 30°C there .", "30°C=30 C"},
      {"It was 86 degrees Fahrenheit there .", "86 degrees Fahrenheit=86 F"},
  });
}

TEST_CASE("money") {
  check({
      {"It cost £26.9m to build .", "£26.9m=2.69e+07 GBP"},
      {"It cost US$ 2.2 billion then .", "US$ 2.2 billion=2.2e+09 USD"},
      {"It cost US$2.2 billion then .", "US$2.2 billion=2.2e+09 USD"},
      {"It cost €1.1 million then .", "€1.1 million=1.1e+06 EUR"},
      {"It cost $4 to $6 million then .", "$4 to $6 million=[4e+06, 6e+06] $"},
      {"It cost nearly £3bn then .", "nearly £3bn=[2.7e+09, 3e+09] GBP"},
      {"It cost 500 dollars then .", "500 dollars=500 $"},
      {"It cost Rs 1,842 crore then .", "Rs 1,842 crore=1.842e+10 INR"},
      {"It cost 20 pence then .", "20 pence=20 GBP"},
      {"It cost thousands of euros then .", "thousands of euros=[2000, 9999] EUR"},
  });
}

TEST_CASE("percentages, fractions, scores") {
  check({
      {"It rose 5.5 per cent .", "5.5 per cent=5.5 %"},
      {"It rose 5.5% there .", "5.5%=5.5 %"},
      {"It rose two percentage points .", "two percentage points=2 pp"},
      {"It rose 25 basis points .", "25 basis points=25 bp"},
      {"Two-thirds of voters agreed .", "Two-thirds=0.666667 fraction"},
      {"A third of voters agreed .", "A third=0.333333 fraction"},
      {"Sales rose by a fifth .", "a fifth=0.2 fraction"},
      {"Sales fell by half .", "half=0.5 fraction"},
      {"He took a third wicket by half time .", ""},
      {"One in five voters agreed .", "One in five=0.2 fraction"},
      {"Three out of four voters agreed .", "Three out of four=0.75 fraction"},
      {"They won 3-2 at home .", "3-2=3-2"},
      {"They won 90\u201387 at home .", "90\u201387=90-87"},
  });
}

TEST_CASE("what is no quantity") {
  check({
      {"Ann Lee , 48 , said so .", ""},
      {"Tom Ray (29) said so .", ""},
      {"A Boeing 737 and an A380 landed .", ""},
      {"They lost in Game 5 badly .", ""},
      {"It opened on 25 February 2025 at 7.30pm .", ""},
      {"It ran for two hours , a 10-day trip .", ""},
      {"He came third , the 21st time .", ""},
      {"A 20-year-old man left .", ""},
      {"No one said so , one of them did .", ""},
      {"A man came to a stop .", ""},
  });
}

TEST_CASE("base units make measures comparable") {
  const auto base = [](const char* text) {
    const Read read = read_lines(text);
    const auto found = find_quantities(read.article, read.document, {});
    REQUIRE(found.size() == 1);
    return std::get<Quantity>(found[0].value).base_low;
  };
  CHECK(base("It is 73 miles long .") == Approx(117482.112));
  CHECK(base("It burned 6,800 acres .") == Approx(27518623.3));
  CHECK(base("It was 86 degrees Fahrenheit .") == Approx(30));
  CHECK(base("It rose 5.5% .") == Approx(0.055));
  CHECK(base("It cost 20 pence .") == Approx(0.2));
  CHECK(base("It blew at 36 km/h .") == Approx(10));
  CHECK(base("It weighs 106 pounds .") == Approx(48.0808));
}
