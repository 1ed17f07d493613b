#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
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

TEST_CASE("a figure and a slip of it are found by a key that both have") {
  const auto meet = [](double a, double b) {
    const auto first = slip_keys(a);
    const auto second = slip_keys(b);
    return std::ranges::any_of(first, [&](const std::string& key) { return std::ranges::find(second, key) != second.end(); });
  };
  int slips = 0;
  for (int a = 10; a < 2000; a += 7) {
    for (int b = a + 1; b < a + 100; ++b) {
      if (!is_digit_slip(a, b) && !is_short_exchange(a, b)) continue;
      ++slips;
      CAPTURE(a, b);
      CHECK(meet(a, b));
    }
  }
  CHECK(slips > 1000);
  CHECK_FALSE(meet(120, 1200));
  CHECK_FALSE(meet(43, 57));
}

TEST_CASE("digits in another order, and one digit off") {
  CHECK(is_exchange(34, 43));
  CHECK(is_exchange(4812, 8412));
  CHECK_FALSE(is_exchange(34, 34));
  CHECK_FALSE(is_exchange(34, 340));
  CHECK(is_one_digit_off(1.8, 1.3));
  CHECK(is_one_digit_off(64, 84));
  CHECK_FALSE(is_one_digit_off(64, 46));
  CHECK_FALSE(is_one_digit_off(7, 9));
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
