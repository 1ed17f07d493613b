#include "report/alert.hpp"

#include <catch2/catch.hpp>

#include "hostile.hpp"
#include "report/rule_page.hpp"

using namespace tally;
using namespace tally::report;

TEST_CASE("a place has its columns in code points, UTF-16 units and bytes") {
  const Outcome outcome = hostile_sample().take_outcome();
  const std::vector<Alert> all = alerts(outcome);
  REQUIRE(all.size() == 1);
  const Place& at = all[0].primary().at;
  CHECK(at.position.line == 2);
  CHECK(at.position.column == 13);
  CHECK(at.position.utf16_column == 14);
  CHECK(at.position.byte_column == 17);
  CHECK(at.end.byte_column == 19);
}

TEST_CASE("evidence over a line break ends on the line of its last character") {
  Sample sample = make_sample({{"a.md", "It rained.\n\nThe day was long and Ann\nLee won the race.\n"}, {"b.txt", "It rained.\n"}});
  const bool joined = sample.article(0).text.find("Ann Lee") != std::string::npos;
  const std::string words = joined ? "Ann Lee" : "Ann\nLee";
  sample.add({.rule = "name", .message = "m"}, {{0, words, ""}});
  const Outcome outcome = sample.take_outcome();
  const Place at = alerts(outcome)[0].primary().at;
  CHECK(at.position.line == 3);
  CHECK(at.end.line == 4);
  CHECK(at.end.column == 4);
}

TEST_CASE("paths as CI knows them") {
  const struct {
    const char* path;
    const char* clean;
  } cases[] = {{"./a/b.md", "a/b.md"}, {"a/../b.md", "b.md"}, {"a//b.md", "a/b.md"}, {"/x/a.md", "/x/a.md"},
               {"a\xFF" "b.md", "a\xEF\xBF\xBD" "b.md"}};
  for (const auto& c : cases) CHECK(clean_path(c.path) == c.clean);
}

TEST_CASE("many places are cut, and it is said") {
  const Outcome outcome = hostile_sample().take_outcome();
  const std::vector<Mark> marks(12, alerts(outcome)[0].marks[0]);
  const std::string lines = place_lines(marks, "\n");
  CHECK(lines.find("x/a,1%.md:2: 48") != std::string::npos);
  CHECK(lines.ends_with("\nand 2 more places"));
}

TEST_CASE("a rule's page gives its sections and the severity that most of its examples have") {
  const std::string_view page = "## What it reports\n\nA.\n\n## Conflict\n\n```findings\nwarning a: x\nerror a: y\n```\n```findings\nwarning b: z\n```\n";
  CHECK(section(page, "What it reports") == "A.");
  CHECK(section(page, "Limits").empty());
  CHECK(usual_severity(page) == finding::Severity::warning);
  CHECK(usual_severity("no examples") == finding::Severity::warning);
}
