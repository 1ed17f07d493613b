#include "finding/finding.hpp"

#include <catch2/catch.hpp>

using namespace tally;
using namespace tally::finding;

namespace {

Evidence at(std::size_t article, std::uint32_t begin, std::string label) {
  return {.article = ingest::ArticleId(article), .span = {begin, begin + 2}, .label = std::move(label)};
}

Finding age(std::vector<Evidence> evidence) {
  return {.rule = "age", .message = "two ages", .evidence = std::move(evidence), .subject = "ann lee"};
}

const std::vector<std::string> names = {"a.md", "b.md"};

}  // namespace

TEST_CASE("a fingerprint outlives lines moved or wrapped anew, another order of evidence and repetitions") {
  const std::string print = make_fingerprint(age({at(0, 8, "48"), at(1, 3, "46")}), names);
  CHECK(print.starts_with("age:"));
  CHECK(print.size() == 4 + 16);
  CHECK(make_fingerprint(age({at(0, 90, "48"), at(1, 70, "46")}), names) == print);
  CHECK(make_fingerprint(age({at(1, 3, "46"), at(0, 8, "48")}), names) == print);
  CHECK(make_fingerprint(age({at(0, 8, "48"), at(0, 20, "48"), at(1, 3, "46")}), names) == print);
  CHECK(make_fingerprint(age({at(0, 8, "48\n years"), at(1, 3, "46")}), names) ==
        make_fingerprint(age({at(0, 8, "48 years "), at(1, 3, "46")}), names));
}

TEST_CASE("a fingerprint tells other sources, values, subjects and rules apart") {
  const std::string print = make_fingerprint(age({at(0, 8, "48"), at(1, 3, "46")}), names);
  CHECK(make_fingerprint(age({at(1, 8, "48"), at(0, 3, "46")}), names) != print);
  CHECK(make_fingerprint(age({at(0, 8, "47"), at(1, 3, "46")}), names) != print);
  Finding other = age({at(0, 8, "48"), at(1, 3, "46")});
  other.subject = "bob lee";
  CHECK(make_fingerprint(other, names) != print);
  other = age({at(0, 8, "48"), at(1, 3, "46")});
  other.rule = "time";
  CHECK(make_fingerprint(other, names).substr(5) != print.substr(4));
}

TEST_CASE("findings stand in the order of severity, place, rule and message, whatever order they came in") {
  std::vector<Finding> findings = {
      {.rule = "b", .severity = Severity::warning, .evidence = {at(0, 1, "")}},
      {.rule = "c", .severity = Severity::error, .evidence = {at(1, 1, "")}},
      {.rule = "e", .severity = Severity::error, .evidence = {at(0, 9, "")}},
      {.rule = "d", .severity = Severity::error, .evidence = {at(0, 9, "")}},
      {.rule = "a", .severity = Severity::info},
  };
  std::string order;
  for (int turn = 0; turn < 5; ++turn) {
    std::rotate(findings.begin(), findings.begin() + 1, findings.end());
    sort_findings(findings);
    order += ' ';
    for (const Finding& f : findings) order += f.rule;
    std::reverse(findings.begin(), findings.end());
  }
  CHECK(order == " decba decba decba decba decba");
}
