#include "base/nearest.hpp"

#include <catch2/catch.hpp>

using tally::base::nearest;

TEST_CASE("a mistyped word is answered with the nearest known one, a strange one with none") {
  const std::vector<std::string_view> known = {"check", "rules", "explain", "parse", "age"};
  for (const auto& [typed, expected] : {std::pair<std::string_view, std::string_view>{"check", "check"},
                                        {"chek", "check"},
                                        {"chekc", "check"},
                                        {"rule", "rules"},
                                        {"epxlian", ""},
                                        {"expalin", "explain"},
                                        {"agee", "age"},
                                        {"weather", ""},
                                        {"x", ""},
                                        {"", ""}}) {
    CAPTURE(typed);
    CHECK(nearest(typed, known) == expected);
  }
  CHECK(nearest("check", {}).empty());
}
