#include "mention/time_compare.hpp"

#include <catch2/catch.hpp>

#include "time_support.hpp"

using namespace tally::mention;
using namespace tally::mention::testing;

namespace {

// The last time of a sentence published on Wednesday 12 March 2025.
TimeExpression last_time(const char* text, const char* published = "2025-03-12T14:00:00Z") {
  const auto found = times_in(text, published, "en-GB");
  REQUIRE_FALSE(found.empty());
  return found.back().time;
}

const char* name(TimeMatch match) {
  switch (match) {
    case TimeMatch::equal: return "equal";
    case TimeMatch::compatible: return "compatible";
    case TimeMatch::disjoint: return "disjoint";
    case TimeMatch::unknown: return "unknown";
  }
  return "";
}

struct Row {
  const char* a;
  const char* b;
  const char* expected;
};

}  // namespace

TEST_CASE("times are compared at the coarser grain") {
  for (const Row& row : std::initializer_list<Row>{
           {"It fell on Tuesday .", "It fell yesterday .", "equal"},
           {"It fell on Tuesday .", "It fell on Tuesday afternoon .", "compatible"},
           {"It fell on Tuesday .", "It fell on Monday .", "disjoint"},
           {"It fell on 11 March .", "It fell in March .", "compatible"},
           {"It fell on 11 March .", "It fell in early March .", "compatible"},
           {"It fell on 11 March .", "It fell in late March .", "disjoint"},
           {"It fell in 2019 .", "It fell in mid-2019 .", "compatible"},
           {"It fell in 2019 .", "It fell in the 1990s .", "disjoint"},
           {"It fell on Tuesday afternoon .", "It fell at 9am on Tuesday .", "disjoint"},
           {"It fell on Tuesday afternoon .", "It fell at 3.15pm on Tuesday .", "compatible"},
           {"It fell last night .", "It fell at 1am on Wednesday .", "compatible"},
           {"It began at 7pm on Tuesday .", "It began at 7.30pm on Tuesday .", "disjoint"},
           {"It began at half past seven on Tuesday .", "It began at 7.30pm on Tuesday .", "equal"},
           {"It began at half past seven on Tuesday .", "It began at 6.30pm on Tuesday .", "disjoint"},
           {"It began at half past seven on Tuesday .", "It began at 7.30 on Monday .", "disjoint"},
           {"It began at 7.30 on Tuesday evening .", "It began at 7.30am on Tuesday .", "disjoint"},
           {"It sank around 240 BC .", "It sank in the third century BC .", "compatible"},
           {"It sank around 240 BC .", "It sank in the fourth century BC .", "disjoint"},
           {"It sank around 240 BC .", "It sank in the third century .", "disjoint"},
           {"It began at 7pm on Tuesday .", "It began at 7.05pm on Tuesday .", "compatible"},
           {"It began around 7pm on Tuesday .", "It began at 7.25pm on Tuesday .", "compatible"},
           {"It began three weeks ago .", "It began on 20 February .", "compatible"},
           {"It began three weeks ago .", "It began on 12 January .", "disjoint"},
           {"It ran from 10 to 27 February .", "It was on 20 February .", "compatible"},
           {"It ran from 10 to 27 February .", "It was on 2 March .", "disjoint"},
           {"It fell recently .", "It fell on 2 March .", "unknown"},
           // another zone, named or by its region, tells only days apart
           {"It began at 6.30pm on Tuesday .", "It began at 6.30am EST on Tuesday .", "unknown"},
           {"It began at 6.30pm on Tuesday .", "It began at 6.30am Eastern time on Tuesday .", "unknown"},
           {"It began at 6.30pm on Tuesday .", "It began at 6.30am Pacific time on Friday .", "disjoint"},
       }) {
    CAPTURE(row.a, row.b);
    const TimeExpression a = last_time(row.a);
    const TimeExpression b = last_time(row.b);
    CHECK(std::string(name(compare_times(a, b))) == row.expected);
    CHECK(compare_times(a, b) == compare_times(b, a));
  }
}

TEST_CASE("clock times are compared in one zone or not at all") {
  for (const Row& row : std::initializer_list<Row>{
           {"It hit at 0752 GMT on 11 March .", "It hit at 8.52am CET on 11 March .", "equal"},
           {"It hit at 0752 GMT on 11 March .", "It hit at 7.52am CET on 11 March .", "disjoint"},
           {"It hit at 0752 GMT on 11 March .", "It hit at 5.52pm on 11 March .", "unknown"},
           {"It hit at 0752 GMT on 11 March .", "It hit at 5.52pm on 14 March .", "disjoint"},
           {"It hit at 2300 GMT on 10 March .", "It hit on Tuesday .", "unknown"},
       }) {
    CAPTURE(row.a, row.b);
    CHECK(std::string(name(compare_times(last_time(row.a), last_time(row.b)))) == row.expected);
  }
}

TEST_CASE("a borrowed day is not held against another") {
  CHECK(compare_times(last_time("It began at 7pm ."), last_time("It began at 7pm on Monday .")) == TimeMatch::equal);
  CHECK(compare_times(last_time("It began at 7pm ."), last_time("It began at 9pm on Monday .")) == TimeMatch::disjoint);
  CHECK(compare_times(last_time("It began at 7pm ."), last_time("It began on Monday .")) == TimeMatch::unknown);
}

TEST_CASE("what nothing dates is compared by what it states") {
  const auto open = [](const char* text) { return last_time(text, ""); };
  CHECK(compare_times(open("It fell on Tuesday ."), open("It fell on Wednesday .")) == TimeMatch::disjoint);
  CHECK(compare_times(open("It fell on Tuesday ."), open("It fell on Tuesday .")) == TimeMatch::compatible);
  CHECK(compare_times(open("It fell on Tuesday ."), last_time("It fell on 10 March .")) == TimeMatch::disjoint);
  CHECK(compare_times(open("It fell on Tuesday ."), last_time("It fell on 11 March .")) == TimeMatch::compatible);
  CHECK(compare_times(open("It fell yesterday ."), last_time("It fell on 11 March .")) == TimeMatch::unknown);
  CHECK(compare_times(open("It fell on 3 May ."), open("It fell on 4 May .")) == TimeMatch::disjoint);
}

TEST_CASE("durations are compared in the finer unit") {
  for (const Row& row : std::initializer_list<Row>{
           {"It took 18 months .", "It took a year and a half or so after a year and a half .", "compatible"},
           {"It took two years .", "It took 25 months .", "compatible"},
           {"It took two years .", "It took three years .", "disjoint"},
           {"It took over two years .", "It took three years .", "compatible"},
           {"It took nearly two years .", "It took three years .", "disjoint"},
           {"It took 90 minutes .", "It took for 1.5 hours .", "compatible"},
           {"It took two to three weeks .", "It took 17 days .", "compatible"},
           {"It took two to three weeks .", "It took 30 days .", "disjoint"},
           {"They waited for years .", "It took two years .", "unknown"},
           {"It opens every Tuesday .", "It opens every Friday .", "disjoint"},
           {"It opens every Tuesday .", "It takes two years .", "unknown"},
       }) {
    CAPTURE(row.a, row.b);
    CHECK(std::string(name(compare_times(last_time(row.a), last_time(row.b)))) == row.expected);
  }
}

TEST_CASE("dates in figures that can be read two ways meet in either reading") {
  const auto undecided = [](const char* text) { return times_in(text, "2025-03-12").back().time; };
  CHECK(compare_times(undecided("It fell on 03/04/2024 ."), last_time("It fell on 4 March 2024 .")) == TimeMatch::compatible);
  CHECK(compare_times(undecided("It fell on 03/04/2024 ."), last_time("It fell on 5 March 2024 .")) == TimeMatch::disjoint);
}
