#include "cli/choose_rules.hpp"

#include <catch2/catch.hpp>

using namespace tally;

TEST_CASE("rules are chosen by id; a mistyped one is answered with the nearest") {
  const rule::Registry registry = rules::compiled_rules();
  REQUIRE(registry.find("text") != nullptr);
  const auto chosen = cli::choose_rules(registry, {"text"}, {});
  REQUIRE(chosen);
  CHECK((*chosen).only == std::vector<std::string>{"text"});
  for (const auto& [only, skip] : {std::pair{std::vector<std::string>{"texd"}, std::vector<std::string>{}},
                                   std::pair{std::vector<std::string>{"text"}, std::vector<std::string>{"texd"}}}) {
    const auto wrong = cli::choose_rules(registry, only, skip);
    REQUIRE_FALSE(wrong);
    CHECK(to_string(wrong.error()) == "unknown rule texd (did you mean text? all rules: tallystick rules)");
  }
}
