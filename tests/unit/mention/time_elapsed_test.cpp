#include "mention/time_elapsed.hpp"

#include <catch2/catch.hpp>

#include "mention/times/calendar.hpp"
#include "mention/time_finder.hpp"
#include "time_support.hpp"

namespace tally::mention {
namespace {

TimeExpression time_in(const std::string& words) {
  const testing::Read read = testing::read_lines(words);
  const auto mentions = find_times(read.article, read.document);
  REQUIRE(mentions.size() == 1);
  return std::get<TimeExpression>(mentions.front().value);
}

struct Row {
  const char* length;
  const char* from;
  const char* to;
  bool fits;
};

TEST_CASE("a length fits the way between two times, with the slack that it is told with", "[time]") {
  const auto row = GENERATE(values<Row>({
      {"for 18 days", "10 March 2021", "27 March 2021", true},   // both ends counted
      {"for 17 days", "10 March 2021", "27 March 2021", true},
      {"for 23 days", "10 March 2021", "27 March 2021", false},
      {"for two weeks", "10 March 2021", "27 March 2021", true},
      {"for four weeks", "10 March 2021", "27 March 2021", false},
      {"for 14 years", "in 2003", "in 2015", false},
      {"for 12 years", "in 2003", "in 2015", true},
      {"for two years", "January 2012", "November 2014", true},  // cut, not rounded
      {"for two years", "January 2012", "March 2015", false},
      {"for nearly four years", "December 2021", "September 2025", true},
      {"for nearly three months", "2 April 2025", "3 June 2025", false},
      {"for more than five years", "March 2016", "November 2021", true},
      {"for more than five years", "March 2016", "November 2018", false},
      {"for thirty years", "in 1993", "in 2024", true},                // a round number
      {"for thirty years", "in 1984", "in 2024", false},
  }));
  CAPTURE(row.length, row.from, row.to);
  const auto length = length_of(time_in(row.length));
  const auto way = elapsed(time_in(row.from), time_in(row.to));
  REQUIRE(length);
  REQUIRE(way);
  CHECK(fits(*length, *way) == row.fits);
}

TEST_CASE("no length is made of what counts nothing, no way of what runs back or is undated", "[time]") {
  CHECK_FALSE(length_of(time_in("for years")));
  CHECK_FALSE(elapsed(time_in("in 2015"), time_in("in 2003")));
  CHECK_FALSE(elapsed(time_in("3 May"), time_in("in 2015")));
}

}  // namespace
}  // namespace tally::mention
