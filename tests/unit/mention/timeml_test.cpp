#include "mention/times/timeml.hpp"

#include <catch2/catch.hpp>

#include "time_support.hpp"

using namespace tally::mention;
using namespace tally::mention::testing;

TEST_CASE("TimeML keeps the text and marks the times") {
  Read read = read_lines("It fell on 3 May 2019 & burned <twice> .\nIt closed the following day , nearly two years ago .",
                         "2025-03-12");
  read.article.path = "story/a.md";
  CHECK(write_timeml(read.article, find_times(read.article, read.document)) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>a.md</DOCID>\n"
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2025-03-12\" functionInDocument=\"PUBLICATION_TIME\">2025-03-12"
        "</TIMEX3></DCT>\n"
        "<TEXT>It fell on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2019-05-03\">3 May 2019</TIMEX3> &amp; burned "
        "&lt;twice&gt; .\nIt closed <TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2019-05-04\" anchorTimeID=\"t1\">the "
        "following day</TIMEX3> , <TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2023\" mod=\"LESS_THAN\" anchorTimeID=\"t0\">"
        "nearly two years ago</TIMEX3> .</TEXT>\n</TimeML>\n");
}

TEST_CASE("without publication there is no t0") {
  Read read = read_lines("It opens every Tuesday .");
  const std::string out = write_timeml(read.article, find_times(read.article, read.document));
  CHECK(out.find("t0") == std::string::npos);
  CHECK(out.find("<TIMEX3 tid=\"t1\" type=\"SET\" value=\"XXXX-WXX-2\" quant=\"EVERY\">every Tuesday</TIMEX3>") !=
        std::string::npos);
}
