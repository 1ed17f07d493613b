#include "ingest/offset_map.hpp"

#include <catch2/catch.hpp>

using namespace tally::ingest;
using tally::base::make_span;

TEST_CASE("offsets lead back through copies, replacements and gaps") {
  OffsetMap map;                  // source: "<b>ab &amp; c"
  map.add_copy(0, 3, 3);          // "ab "
  map.add_replaced(3, 4, 6, 11);  // "&"
  map.add_copy(4, 11, 2);         // " c"
  CHECK(map.to_source(make_span(0, 2)) == make_span(3, 5));
  CHECK(map.to_source(make_span(3, 4)) == make_span(6, 11));
  CHECK(map.to_source(make_span(1, 6)) == make_span(4, 13));
  CHECK(map.to_source(make_span(4, 6)) == make_span(11, 13));
  CHECK(map.to_source(make_span(9, 12)) == make_span(13, 13));  // beyond: empty after the last run
}

TEST_CASE("truncating forgets the end of a map") {
  OffsetMap map;
  map.add_copy(0, 10, 5);
  map.add_replaced(5, 6, 15, 20);
  map.truncate(3);
  REQUIRE(map.runs().size() == 1);
  CHECK(map.to_source(make_span(0, 6)) == make_span(10, 13));
  map.truncate(0);
  CHECK(map.runs().empty());
}
