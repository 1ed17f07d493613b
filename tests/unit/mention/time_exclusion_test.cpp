#include "mention/time_exclusion.hpp"

#include <catch2/catch.hpp>

#include "time_support.hpp"

using namespace tally::mention;
using namespace tally::mention::testing;

namespace {

// The last time of a sentence published on Wednesday 12 March 2025.
TimeExpression last_time(const char* text) {
  const auto found = times_in(text, "2025-03-12T14:00:00Z", "en-GB");
  REQUIRE_FALSE(found.empty());
  return found.back().time;
}

struct Row {
  const char* a;
  const char* b;
  bool expected;
};

}  // namespace

TEST_CASE("times exclude each other by more than writers round and nights run over") {
  for (const Row& row : std::initializer_list<Row>{
           {"It fell on 3 March .", "It fell on 5 March .", true},
           {"It fell on 3 March .", "It fell in March .", false},
           {"It fell in 2019 .", "It fell in 2021 .", true},
           {"It rang at 4.20am on Tuesday .", "It rang at 6.20am on Tuesday .", true},
           {"It rang at 7pm on Tuesday .", "It rang at 7.15pm on Tuesday .", false},
           {"It rang about 7pm on Tuesday .", "It rang at 7.15pm on Tuesday .", false},
           {"It rang at 7.02pm on Tuesday .", "It rang at 7.03pm on Tuesday .", false},
           {"It rang at 7.02pm on Tuesday .", "It rang at 7.12pm on Tuesday .", true},
           {"It rang at half past seven on Tuesday .", "It rang at 7.30pm on Tuesday .", false},
           {"It fell on Monday night .", "It fell on Tuesday .", false},
           {"It fell on Sunday night .", "It fell on Tuesday .", true},
           {"It opened 20 years ago .", "It opened in 2003 .", false},
           {"It opened two months ago .", "It opened on 25 January .", false},
       }) {
    CAPTURE(row.a, row.b);
    CHECK(exclude(last_time(row.a), last_time(row.b)) == row.expected);
    CHECK(exclude(last_time(row.b), last_time(row.a)) == row.expected);
  }
}
