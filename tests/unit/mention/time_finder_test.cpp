#include "time_support.hpp"

#include <catch2/catch.hpp>

using namespace tally::mention;
using namespace tally::mention::testing;

namespace {

struct Row {
  const char* text;
  const char* expected;
};

// All rows are published on Wednesday 12 March 2025 at 14:00.
void check(const Row& row, const char* language = "en-GB") {
  CAPTURE(row.text);
  CHECK(shown(times_in(row.text, "2025-03-12T14:00:00Z", language)) == row.expected);
}

}  // namespace

TEST_CASE("written dates") {
  for (const Row& row : std::initializer_list<Row>{
           {"It opened on 25 February 2025 in Leeds .", "25 February 2025=2025-02-25"},
           {"It opened on February 25, 2025 in Leeds .", "February 25, 2025=2025-02-25"},
           {"It opened on Tuesday, 25 February 2025 .", "Tuesday, 25 February 2025=2025-02-25"},
           {"It opened on the 25th of February 2025 .", "the 25th of February 2025=2025-02-25"},
           {"It opened on Feb. 25th there .", "Feb. 25th=2025-02-25"},
           {"It opened on Sept. 5 there .", "Sept. 5=2024-09-05"},
           {"It will open on 5 September .", "5 September=2025-09-05"},
           {"It ran from 10 to 27 March last year .", "10 to 27 March last year=2024-03-10/2024-03-27"},
           {"It ran from 10\u201327 February .", "10\u201327 February=2025-02-10/2025-02-27"},
           {"It ran March 3-7 in Leeds and closed .", "March 3-7=2025-03-03/2025-03-07"},
           {"It was built in May 2008 .", "May 2008=2008-05"},
           {"It was built in 2008 .", "2008=2008"},
           {"The 2008 Olympics were held there .", "2008=2008"},
           {"He governed 1990-95 there in 1990-95 .", "1990-95=1990/1995; 1990-95=1990/1995"},
           {"It was founded in the 1990s .", "the 1990s=199"},
           {"It was founded in the 19th century .", "the 19th century=18"},
           {"It sank around 240 BC there .", "around 240 BC=BC0240"},
           {"It was struck in AD 40 or in 55 BCE .", "AD 40=0040; 55 BCE=BC0055"},
           {"It was built in the fourth century BC .", "the fourth century BC=BC03"},
           {"They met on New Year's Day .", "New Year's Day=2025-01-01"},
           {"They met on Christmas Eve 2023 .", "Christmas Eve 2023=2023-12-24"},
           {"They met on Boxing Day .", "Boxing Day=2024-12-26"},
           {"It happened on 2025-03-02 .", "2025-03-02=2025-03-02"},
           {"It was lowest since '82 .", "'82=1982"},
           {"It went on between March and September 2022 .", "March=2022-03; September 2022=2022-09"},
           {"It went on from November to March 2022 .", "November=2021-11; March 2022=2022-03"},
       })
    check(row);
}

TEST_CASE("dates in figures follow the article's habit") {
  CHECK(shown(times_in("It opened on 03/04/2024 .", "2025-03-12", "en-GB")) == "03/04/2024=2024-04-03");
  CHECK(shown(times_in("It opened on 03/04/2024 .", "2025-03-12", "en-US")) == "03/04/2024=2024-03-04");
  CHECK(times_in("It opened on 03/04/2024 .", "2025-03-12").at(0).time.ambiguous);
  CHECK_FALSE(times_in("It opened on 25/04/2024 .", "2025-03-12").at(0).time.ambiguous);
  CHECK(shown(times_in("It opened on 25/04/2024 .", "2025-03-12", "en-US")) == "25/04/2024=2024-04-25");
}

TEST_CASE("what is no time is none") {
  for (const char* text :
       {"May said she may march on .", "Jan Smith sat there .", "They won the last quarter 29-18 on her last day .", "It sold 2,000 copies and 1950 homes .", "The 20-year-old man , 48 years old .",
        "He won 3-2 at home .", "It costs $1990 or £2005 .", "He was second , she a second woman .",
        "It is 7.30 metres long .", "He won in 4:06:12 , +0:07 ahead .", "The Daily Bugle and Evening Weekly wrote .", "Sun and sat were wed ."}) {
    CAPTURE(text);
    CHECK(shown(times_in(text, "2025-03-12")) == "");
  }
}

TEST_CASE("weekdays go with tense") {
  for (const Row& row : std::initializer_list<Row>{
           {"He was arrested on Tuesday .", "Tuesday=2025-03-11"},
           {"He was arrested on Wednesday .", "Wednesday=2025-03-12"},
           {"He was arrested on Thursday .", "Thursday=2025-03-06"},
           {"He will appear in court on Friday .", "Friday=2025-03-14"},
           {"He is to appear in court on Friday .", "Friday=2025-03-14"},
           {"He is due in court on Tuesday .", "Tuesday=2025-03-18"},
           {"It stays shut until Monday .", "Monday=2025-03-17"},
           {"The line is open to all from Monday .", "Monday=2025-03-17"},
           {"They backed a ballot that opens on 2 April .", "2 April=2025-04-02"},
           {"They struck from 10 April .", "10 April=2025-04-10"},
           {"He said on a wet Tuesday in the pub that he fell .", "Tuesday=XXXX-WXX-2"},
           {"He said in a statement Tuesday that he fell .", "Tuesday=2025-03-11"},
           {"He told a Tuesday news conference that he fell .", "Tuesday=2025-03-11"},
           {"Sales fell in the second quarter .", "the second quarter=2024-Q2"},
           {"They struck in November .", "November=2024-11"},
           {"#Man arrested on Friday", "Friday=2025-03-07"},
           {"#Police hold man on Friday", "Friday=2025-03-07"},
           {"He spoke last Tuesday .", "last Tuesday=2025-03-11"},
           {"They meet next Saturday .", "next Saturday=2025-03-15"},
           {"It was confirmed on Thursday last week .", "Thursday last week=2025-03-06"},
       })
    check(row);
}

TEST_CASE("parts of the day and clock times") {
  for (const Row& row : std::initializer_list<Row>{
           {"It happened on Tuesday afternoon .", "Tuesday afternoon=2025-03-11TAF"},
           {"It happened in the early hours of Thursday 27 February .",
            "the early hours of Thursday 27 February=2025-02-27TMO"},
           {"It was counted this morning .", "this morning=2025-03-12TMO"},
           {"It burned down last night .", "last night=2025-03-11TNI"},
           {"It burned down overnight .", "overnight=2025-03-12TNI"},
           {"It rained yesterday evening .", "yesterday evening=2025-03-11TEV"},
           {"It starts at 7.30pm on Friday .", "7.30pm on Friday=2025-03-07T19:30"},
           {"It will start at 7.30pm on Friday .", "7.30pm on Friday=2025-03-14T19:30"},
           {"It began at 7:30 p.m. on Tuesday .", "7:30 p.m. on Tuesday=2025-03-11T19:30"},
           {"It hit at 0752 GMT on 11 April 2024 .", "0752 GMT on 11 April 2024=2024-04-11T07:52Z"},
           {"It began at 19:30 BST yesterday .", "19:30 BST yesterday=2025-03-11T19:30+01:00"},
           {"It began shortly after noon on Monday .", "shortly after noon on Monday=2025-03-10T12:00"},
           {"It began at 5:30 a.m. Eastern time on Thursday .", "5:30 a.m. Eastern time on Thursday=2025-03-06T05:30"},
           {"It began at half past nine in the morning .", "half past nine in the morning=2025-03-12T09:30"},
           {"It landed at 2.15 this afternoon .", "2.15 this afternoon=2025-03-12T14:15"},
           {"It began at 6 o\u2019clock yesterday morning .", "6 o\u2019clock yesterday morning=2025-03-11T06:00"},
       })
    check(row);
}

TEST_CASE("deictic times") {
  for (const Row& row : std::initializer_list<Row>{
           {"It closed yesterday .", "yesterday=2025-03-11"},
           {"It closed the day before yesterday .", "the day before yesterday=2025-03-10"},
           {"It closed last week .", "last week=2025-W10"},
           {"It will close next month .", "next month=2025-04"},
           {"It closed this year .", "this year=2025"},
           {"It closed last September .", "last September=2024-09"},
           {"It closed last summer .", "last summer=2024-SU"},
           {"It closed three weeks ago .", "three weeks ago=2025-W08"},
           {"It closed over three and a half years ago .", "over three and a half years ago=2021-09"},
           {"It closed a week ago .", "a week ago=2025-W10"},
           {"It closed two days ago .", "two days ago=2025-03-10"},
           {"It closed earlier this month .", "earlier this month=2025-03"},
           {"They died out 65 million years ago .", "65 million years ago=XXXX"},
           {"It closed the other day .", "the other day=PAST_REF"},
           {"It closed recently .", "recently=PAST_REF"},
           {"It closed several weeks ago .", "several weeks ago=PAST_REF"},
           {"It closed over the weekend .", "the weekend=2025-W10-WE"},
           {"It closes in the near future .", "the near future=FUTURE_REF"},
           {"It will end at the end of this month .", "the end of this month=2025-03"},
           {"It falls at the start of the next financial year .", "the start of the next financial year=FY2026"},
       })
    check(row);
}

TEST_CASE("without a date of publication deictic times stay open") {
  for (const Row& row : std::initializer_list<Row>{
           {"It happened on Tuesday afternoon .", "Tuesday afternoon=XXXX-WXX-2TAF"},
           {"It happened yesterday .", "yesterday=XXXX-XX-XX"},
           {"It happened last month .", "last month=XXXX-XX"},
           {"It happened on 13 March .", "13 March=XXXX-03-13"},
       }) {
    CAPTURE(row.text);
    const auto found = times_in(row.text);
    CHECK(shown(found) == row.expected);
    CHECK(found.at(0).time.anchor == Anchor::open);
    CHECK_FALSE(found.at(0).time.interval);
  }
  CHECK(times_in("It happened yesterday .").at(0).time.deictic);
  CHECK_FALSE(times_in("It happened on Tuesday .").at(0).time.deictic);
}

TEST_CASE("durations and sets") {
  for (const Row& row : std::initializer_list<Row>{
           {"It ran for two hours .", "two hours=PT2H"},
           {"He left for a 10-day trip .", "10-day=P10D"},
           {"It took almost two and a half years .", "almost two and a half years=P2.5Y"},
           {"It took 18 months .", "18 months=P18M"},
           {"It ran for two hours and 15 minutes .", "two hours and 15 minutes=PT135M"},
           {"Job cuts over the next four years .", "the next four years=P4Y"},
           {"They trained for years .", "years=PXY"},
           {"It opens every Tuesday .", "every Tuesday=XXXX-WXX-2"},
           {"The annual report is thin .", "annual=P1Y"},
           {"They build 15 a year .", "a year=P1Y"},
           {"It takes half an hour .", "half an hour=PT0.5H"},
           {"It takes two to three weeks .", "two to three weeks=P2W"},
       })
    check(row);
}

TEST_CASE("times hang on the time spoken of before") {
  for (const Row& row : std::initializer_list<Row>{
           {"He fell on 3 May 2019 .\nHe died the following day .", "3 May 2019=2019-05-03; the following day=2019-05-04"},
           {"He fell on 3 May 2019 .\nTwo weeks later he died .", "3 May 2019=2019-05-03; Two weeks later=2019-W20"},
           {"He fell on 3 May 2019 and rose at 7pm .", "3 May 2019=2019-05-03; 7pm=2019-05-03T19:00"},
           {"He left in 2016 .\nAn earlier one , on Aug. 24 of that year , failed .", "2016=2016; Aug. 24 of that year=2016-08-24"},
       })
    check(row);
}

TEST_CASE("prepositions are told, not spanned") {
  const auto found = times_in("He stays until April , from May by Friday since 2003 .", "2025-03-12");
  REQUIRE(found.size() == 4);
  CHECK(found[0].time.bearing == TimeBearing::until);
  CHECK(found[0].time.value == "2025-04");
  CHECK(found[1].time.bearing == TimeBearing::from);
  CHECK(found[2].time.bearing == TimeBearing::by);
  CHECK(found[3].time.bearing == TimeBearing::since);
}
