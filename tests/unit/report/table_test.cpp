#include "report/table.hpp"

#include <catch2/catch.hpp>

using namespace tally::report;

TEST_CASE("columns line up, counted in characters") {
  Table table({"Name", "N"}, {Align::left, Align::right});
  table.add({"Zoë", "7"});
  table.add({"Maximilian", "1234"});
  CHECK(table.markdown() ==
        "| Name       |    N |\n"
        "| ---------- | ---: |\n"
        "| Zoë        |    7 |\n"
        "| Maximilian | 1234 |\n");
  CHECK(table.plain() ==
        "Zoë            7\n"
        "Maximilian  1234\n");
}
