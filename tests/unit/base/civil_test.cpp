#include "base/civil.hpp"

#include <catch2/catch.hpp>

using namespace tally::base;

TEST_CASE("dates as front matter states them") {
  const auto [text, iso] = GENERATE(table<const char*, const char*>({
      {"2025-02-25", "2025-02-25"},
      {"20250225", "2025-02-25"},
      {"2025-02-25T14:00:00Z", "2025-02-25T14:00:00Z"},
      {"2025-02-25 14:05", "2025-02-25T14:05:00"},
      {"2025-02-25T14:00:00.123+01:00", "2025-02-25T14:00:00+01:00"},
      {"2025-02-25T14:00:00-0530", "2025-02-25T14:00:00-05:30"},
      {"Tue, 25 Feb 2025 14:00:00 +0000", "2025-02-25T14:00:00Z"},
      {"25 February 2025", "2025-02-25"},
      {"February 25th, 2025 2:07 pm", "2025-02-25T14:07:00"},
      {"25 Feb 2025, 12:30 a.m. GMT", "2025-02-25T00:30:00Z"},
      {"2025/02/25", "2025-02-25"},
      {"25.02.2025", "2025-02-25"},
      {"02.03.2025", "2025-03-02"},
      {"25/2/2025 14:05", "2025-02-25T14:05:00"},
      {"02/25/2025", "2025-02-25"},
      {"Tuesday the 25th of February 2025", "2025-02-25"},
      {"Sept. 5, 2025 2 pm EDT", "2025-09-05T14:00:00-04:00"},
      {"5 May 2025 | 09.30 CEST", "2025-05-05T09:30:00+02:00"},
      {"5 May 2025 at 9:30 IST", "2025-05-05T09:30:00"},
      {"5 May 2025 09:30 UTC+10", "2025-05-05T09:30:00+10:00"},
      {"00:01 BST, Monday 16 June 2025", "2025-06-16T00:01:00+01:00"},
      {"2 pm on 16 June 2025", "2025-06-16T14:00:00"},
  }));
  const auto parsed = parse_date_time(text);
  REQUIRE(parsed);
  CHECK(to_iso(*parsed) == iso);
}

TEST_CASE("what is no date is none") {
  for (const char* text :
       {"", "yesterday", "2025-02-30", "2025-13-01", "32 March 2025", "2025-02-25T25:00:00Z", "02/03/2025",
        "25 marble 2025", "25 marember 2025", "25 February 2025 14", "2025", "25 February",
        "14:00 14:00 25 February 2025", "13 pm on 16 June 2025", "1-3 May 2025", "Feb 25 - Feb 27, 2025"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_time(text));
  }
}
