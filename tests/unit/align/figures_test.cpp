#include <catch2/catch.hpp>
#include <string_view>

#include "align/counted_class.hpp"
#include "align/digit_slip.hpp"

namespace tally::align {
namespace {

struct Slip {
  double a;
  double b;
  bool slip;
  bool short_slip;
  bool exchange;
};

TEST_CASE("figures that look like one figure and a slip of the pen") {
  const Slip slip = GENERATE(Slip{1'483'200, 1'438'200, true, false, false}, Slip{340, 430, false, true, true}, Slip{64, 84, false, true, false},
                             Slip{34, 36, false, true, false}, Slip{28.4, 38.4, true, false, false}, Slip{7, 9, false, false, false},
                             Slip{4318, 4813, true, false, false}, Slip{120, 1200, false, false, false}, Slip{57, 82, false, false, false});
  CAPTURE(slip.a, slip.b);
  CHECK(is_digit_slip(slip.a, slip.b) == slip.slip);
  CHECK(is_short_slip(slip.a, slip.b) == slip.short_slip);
  CHECK(is_short_exchange(slip.a, slip.b) == slip.exchange);
}

TEST_CASE("a long exchange needs four digits that are the same ones") {
  CHECK(is_long_exchange(4312, 4132));
  CHECK_FALSE(is_long_exchange(4312, 4352));
  CHECK_FALSE(is_long_exchange(431, 413));
}

TEST_CASE("nouns that stand for one another are counted as one") {
  CHECK(counted_class("house") == counted_class("home"));
  CHECK(counted_class("youngster") == counted_class("child"));
  CHECK(counted_class("recommendation") == "recommendation");
  CHECK(counted_class("fatality") == fate_of("kill"));
}

TEST_CASE("people and things are told apart by their nouns") {
  for (const std::string_view noun : {"protester", "employee", "student", "violinist"}) {
    CAPTURE(noun);
    CHECK(counts_people(noun));
  }
  for (const std::string_view noun : {"computer", "bridge", "letter", "recommendation"}) {
    CAPTURE(noun);
    CHECK_FALSE(counts_people(noun));
  }
}

}  // namespace
}  // namespace tally::align
