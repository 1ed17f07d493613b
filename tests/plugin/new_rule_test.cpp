// A rule as `new-rule --kind compiled` writes it does what its page promises.

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "example/run.hpp"

namespace tally::rules {
std::unique_ptr<rule::Rule> make_gate_number();
}

namespace tally::example {

TEST_CASE("a compiled rule that was just begun keeps its promises") {
  rule::Registry registry;
  registry.rules.push_back({rules::make_gate_number(), ""});
  CHECK(registry.rules[0].rule->info().id == "gate-number");
  std::ifstream in(std::string(TALLY_NEW_RULE) + "/README.md");
  const std::string page_text(std::istreambuf_iterator<char>(in), {});
  const Page page = read_page("README.md", page_text);
  CHECK(page.errors.empty());
  REQUIRE(page.examples.size() == 5);
  for (const Example& example : page.examples) {
    for (const std::string& complaint : run_example("README.md", example, registry, "gate-number")) FAIL_CHECK(complaint);
  }
}

}  // namespace tally::example
