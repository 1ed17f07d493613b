#include "report/sarif.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "hostile.hpp"

using namespace tally;
using namespace tally::report;
using Json = nlohmann::json;

namespace {

Json run_of(const Outcome& outcome) { return Json::parse(write_sarif(outcome, {})).at("runs").at(0); }

Json only_result(const Outcome& outcome) {
  const Json results = run_of(outcome).at("results");
  REQUIRE(results.size() == 1);
  return results[0];
}

Json region(const Json& location) { return location.at("physicalLocation").at("region"); }

Sample two_ages(finding::Finding finding) {
  Sample sample = make_sample({{"x/a.txt", "Ann Lee, 48, won.\n"}, {"x/b.txt", "Ann Lee (46) won.\n"}});
  finding.rule = "age";
  finding.message = "two ages";
  sample.add(std::move(finding), {{0, "48", "aged 48"}, {1, "46", "46"}});
  return sample;
}

}  // namespace

TEST_CASE("SARIF: columns count UTF-16 units, the end stands behind the last") {
  const Json result = only_result(hostile_sample().take_outcome());
  const Json place = result.at("locations").at(0);
  CHECK(place.at("physicalLocation").at("artifactLocation").at("uri") == "x/a%2C1%25.md");
  CHECK(region(place).at("startLine") == 2);
  CHECK(region(place).at("startColumn") == 14);  // É is one unit, the face two
  CHECK(region(place).at("endColumn") == 16);
  CHECK(region(place).at("snippet").at("text") == "48");
  CHECK(run_of(hostile_sample().take_outcome()).at("columnKind") == "utf16CodeUnits");
}

TEST_CASE("SARIF: other places are related and linked from the message") {
  const Json result = only_result(two_ages({}).take_outcome());
  CHECK(result.at("message").at("text") ==
        "two ages. See [x/b.txt:1: 46](1). Check which is right, and make the articles agree.");
  CHECK(result.at("locations").size() == 1);
  CHECK(result.at("locations").at(0).at("message").at("text") == "aged 48: 48");
  REQUIRE(result.at("relatedLocations").size() == 1);
  CHECK(result.at("relatedLocations").at(0).at("id") == 1);
}

TEST_CASE("SARIF: words of articles make no links, placeholders or lines in a message") {
  const std::string text = only_result(hostile_sample().take_outcome()).at("message").at("text");
  CHECK(text.find("\\[x\\](y)") != std::string::npos);
  CHECK(text.find(" [x](y)") == std::string::npos);
  CHECK(text.find("{{0}}") != std::string::npos);
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("SARIF: an update fails nothing, a dispute is a note") {
  const struct {
    finding::Verdict verdict;
    finding::Severity severity;
    const char* kind;
    const char* level;
  } cases[] = {{finding::Verdict::contradiction, finding::Severity::error, "fail", "error"},
               {finding::Verdict::contradiction, finding::Severity::warning, "fail", "warning"},
               {finding::Verdict::imprecision, finding::Severity::info, "fail", "note"},
               {finding::Verdict::dispute, finding::Severity::error, "fail", "note"},
               {finding::Verdict::update, finding::Severity::error, "informational", "none"}};
  for (const auto& c : cases) {
    const Json result = only_result(two_ages({.verdict = c.verdict, .severity = c.severity}).take_outcome());
    CHECK(result.at("kind") == c.kind);
    CHECK(result.at("level") == c.level);
  }
}

TEST_CASE("SARIF: equal fingerprints are told apart, so that no alert hides another") {
  Sample sample = hostile_sample();
  sample.result().findings.push_back(sample.result().findings.front());
  const Json results = run_of(sample.take_outcome()).at("results");
  CHECK(results.at(0).at("partialFingerprints").at("primaryLocationLineHash") == "age:0123456789abcdef:1");
  CHECK(results.at(1).at("partialFingerprints").at("primaryLocationLineHash") == "age:0123456789abcdef:2");
}

TEST_CASE("SARIF: a place in the house facts is never the first") {
  Sample sample = two_ages({});
  sample.article(0).format = ingest::Format::house_facts;
  const Json result = only_result(sample.take_outcome());
  CHECK(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") == "x/b.txt");
}

TEST_CASE("SARIF: rules say what they report, with the level that their examples have") {
  Outcome outcome = two_ages({}).take_outcome();
  outcome.rules = {{.id = "age",
                    .summary = "Ages differ",
                    .page = "# age\n\n## What it reports\n\nTwo ages\nof one person.\n\n## Conflict\n\n```findings\nerror "
                            "age: a \"1\" | b \"2\"\n```\n\n## Limits\n\nNone.\n"}};
  const Json rule = run_of(outcome).at("tool").at("driver").at("rules").at(0);
  CHECK(rule.at("id") == "age");
  CHECK(rule.at("fullDescription").at("text") == "Two ages of one person.");
  CHECK(rule.at("help").at("markdown") ==
        "Ages differ.\n\n## What it reports\n\nTwo ages\nof one person.\n\n## Limits\n\nNone.\n\nExamples: tallystick "
        "explain age\n");
  CHECK(rule.at("defaultConfiguration").at("level") == "error");
}

TEST_CASE("SARIF: code scanning takes 25,000 results; the others are left out with a word") {
  Sample sample = two_ages({.severity = finding::Severity::warning});
  finding::Finding finding = sample.result().findings.front();
  sample.result().findings.assign(25'001, finding);
  sample.result().findings.back().severity = finding::Severity::error;
  const Json run = run_of(sample.take_outcome());
  CHECK(run.at("results").size() == 25'000);
  CHECK(run.at("results").at(0).at("level") == "error");
  const std::string note = run.at("invocations").at(0).at("toolExecutionNotifications").at(0).at("message").at("text");
  CHECK(note.find("1 of 25001 findings are left out") != std::string::npos);
}

TEST_CASE("SARIF: what could not be read is a notification, and the run no success") {
  Outcome outcome = two_ages({}).take_outcome();
  outcome.problems.push_back({.message = "no UTF-8", .file = "x/c.txt", .line = 3});
  const Json invocation = run_of(outcome).at("invocations").at(0);
  CHECK(invocation.at("executionSuccessful") == false);
  const Json problem = invocation.at("toolExecutionNotifications").at(0);
  CHECK(problem.at("level") == "error");
  CHECK(problem.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") == "x/c.txt");
}
