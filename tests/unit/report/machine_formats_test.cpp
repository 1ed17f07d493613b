#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "hostile.hpp"
#include "report/checkstyle.hpp"
#include "report/github_summary.hpp"
#include "report/gitlab.hpp"
#include "report/html/text.hpp"
#include "report/junit.hpp"
#include "report/rdjson.hpp"
#include "text_search.hpp"

using namespace tally;
using namespace tally::report;
using Json = nlohmann::json;

namespace {

Outcome unreadable() {
  Outcome outcome = hostile_sample().take_outcome();
  outcome.problems.push_back({.message = "is <no> UTF-8", .file = "x/c.txt", .line = 3});
  return outcome;
}

Outcome an_update() {
  Sample sample = make_sample({{"a.txt", "Ann Lee, 48, won.\n"}, {"b.txt", "It rained.\n"}});
  sample.add({.rule = "age", .verdict = finding::Verdict::update, .message = "m"}, {{0, "48", ""}});
  return sample.take_outcome();
}

}  // namespace

TEST_CASE("GitLab: one entry a finding, with the rule in its description and a fingerprint of its own") {
  Sample sample = hostile_sample();
  sample.result().findings.push_back(sample.result().findings.front());
  const Json all = Json::parse(write_gitlab(sample.take_outcome(), {}));
  REQUIRE(all.size() == 2);
  CHECK(all[0].at("description").get<std::string>().starts_with("age: ages: <script>"));
  CHECK(!holds(all[0].at("description"), "\n"));
  CHECK(!holds(all[0].at("description"), "\x1b"));
  CHECK(all[0].at("severity") == "major");
  CHECK(all[0].at("location").at("path") == "x/a,1%.md");
  CHECK(all[0].at("location").at("lines").at("begin") == 2);
  CHECK(all[0].at("fingerprint") != all[1].at("fingerprint"));
}

TEST_CASE("GitLab: severities; nothing found is an empty array") {
  const struct {
    finding::Severity severity;
    finding::Verdict verdict;
    const char* gitlab;
  } cases[] = {{finding::Severity::error, finding::Verdict::contradiction, "major"},
               {finding::Severity::warning, finding::Verdict::imprecision, "minor"},
               {finding::Severity::info, finding::Verdict::contradiction, "info"},
               {finding::Severity::error, finding::Verdict::update, "info"}};
  for (const auto& c : cases) {
    Sample sample = hostile_sample();
    sample.result().findings[0].severity = c.severity;
    sample.result().findings[0].verdict = c.verdict;
    CHECK(Json::parse(write_gitlab(sample.take_outcome(), {}))[0].at("severity") == c.gitlab);
  }
  CHECK(write_gitlab({}, {}) == "[]\n");
}

TEST_CASE("reviewdog: columns count bytes, the end is exclusive, other places are related") {
  const Json report = Json::parse(write_rdjson(hostile_sample().take_outcome(), {}));
  const Json diagnostic = report.at("diagnostics").at(0);
  const Json range = diagnostic.at("location").at("range");
  CHECK(range.at("start") == Json{{"line", 2}, {"column", 17}});
  CHECK(range.at("end") == Json{{"line", 2}, {"column", 19}});
  CHECK(diagnostic.at("severity") == "ERROR");
  CHECK(diagnostic.at("code").at("value") == "age");
  REQUIRE(diagnostic.at("related_locations").size() == 1);
  CHECK(diagnostic.at("related_locations")[0].at("location").at("path") == "x/b.txt");
  CHECK(count(diagnostic.at("message"), "\n") == 2);
}

TEST_CASE("Checkstyle: an error at its file, line and UTF-16 column; nothing can end an attribute") {
  const std::string xml = write_checkstyle(hostile_sample().take_outcome(), {});
  CHECK(holds(xml, " <file name=\"x/a,1%.md\">\n  <error line=\"2\" column=\"14\" severity=\"error\" message=\"ages: &lt;script&gt;"));
  CHECK(holds(xml, "]]&gt; --&gt;"));
  CHECK(count(xml, "<error ") == 1);
  CHECK(!holds(xml, "\x1b"));
}

TEST_CASE("Checkstyle and JUnit tell what could not be read") {
  CHECK(holds(write_checkstyle(unreadable(), {}),
              "<file name=\"x/c.txt\">\n  <error line=\"3\" severity=\"error\" message=\"x/c.txt:3: is &lt;no&gt; UTF-8\""));
  const std::string junit = write_junit(unreadable(), {});
  CHECK(holds(junit, "<testsuites name=\"tallystick\" tests=\"3\" failures=\"1\" errors=\"1\">"));
  CHECK(holds(junit, "<error type=\"input\" message=\"x/c.txt:3: is &lt;no&gt; UTF-8\">"));
}

TEST_CASE("JUnit: a suite an article, a failure a finding, a passing case where there is none") {
  const std::string xml = write_junit(hostile_sample().take_outcome(), {});
  CHECK(holds(xml, "<testsuite name=\"x/a,1%.md\" tests=\"1\" failures=\"1\" errors=\"0\">"));
  CHECK(holds(xml, "<testcase classname=\"x/b.txt\" name=\"no conflicts found\"></testcase>"));
  CHECK(count(xml, "<failure ") == 1);
  CHECK(count(xml, "<script") == 0);
  CHECK(!holds(xml, "]]>"));
}

TEST_CASE("JUnit: context passes, and is told") {
  const std::string xml = write_junit(an_update(), {});
  CHECK(holds(xml, "failures=\"0\""));
  CHECK(holds(xml, "<system-out>a.txt:1: 48\nUse what the later report says.</system-out>"));
}

TEST_CASE("GitHub summary: a table of the findings over the folded audit; nothing ends either") {
  const std::string text = write_github_summary(hostile_sample().take_outcome(), {});
  CHECK(holds(text, "| error | ages: \\<script>"));
  CHECK(holds(text, "\n<details><summary>"));
  CHECK(text.ends_with("\n</details>\n"));
  CHECK(count(text, "</details>") == 1);
  CHECK(count(text, "\n| error |") == 1);
}

TEST_CASE("GitHub summary: never larger than GitHub takes") {
  Sample sample = hostile_sample();
  sample.result().findings.assign(3000, finding::Finding(sample.result().findings.front()));
  const std::string text = write_github_summary(sample.take_outcome(), {.max_size = 9'000'000});
  CHECK(text.size() <= 1'000'000);
  CHECK(holds(text, "**Cut:**"));
  CHECK(holds(text, "2900 more not in this table."));
  CHECK(text.ends_with("\n</details>\n"));
}

TEST_CASE("text inside markup: escaped, on one line, without what XML cannot hold") {
  const struct {
    const char* raw;
    const char* safe;
  } cases[] = {{"a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"},
               {"a\n\t b\x1b[0m\x01", "a b[0m"},
               {"x\xEF\xBF\xBEy\xEF\xBF\xBFz", "xyz"},
               {"Zoë \xF0\x9F\x99\x82", "Zoë \xF0\x9F\x99\x82"}};
  for (const auto& c : cases) CHECK(markup_text(c.raw) == c.safe);
}
