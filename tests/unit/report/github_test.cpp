#include "report/github.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "hostile.hpp"

using namespace tally;
using namespace tally::report;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::size_t count(const std::vector<std::string>& lines, std::string_view start) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(start); }));
}

Sample ages(std::size_t errors, std::size_t notes) {
  Sample sample = make_sample({{"a.txt", "Ann Lee, 48, won.\n"}, {"b.txt", "Ann Lee (46) won.\n"}});
  for (std::size_t i = 0; i < errors + notes; ++i) {
    const auto severity = i < notes ? finding::Severity::info : finding::Severity::error;
    sample.add({.rule = "age", .severity = severity, .message = "two ages"}, {{0, "48", "aged 48"}, {1, "46", "46"}});
  }
  return sample;
}

}  // namespace

TEST_CASE("GitHub: a workflow command with its place, other places below the message") {
  CHECK(write_github(ages(1, 0).take_outcome(), {}) ==
        "::error file=a.txt,line=1,endLine=1,col=10,endColumn=12,title=age (contradiction)::two ages%0A"
        "b.txt:1: 46%0ACheck which is right, and make the articles agree.\n");
}

TEST_CASE("GitHub: no words of an article begin a line or end a property") {
  const std::vector<std::string> lines = lines_of(write_github(hostile_sample().take_outcome(), {}));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("::error file=x/a%2C1%25.md,line=2,endLine=2,col=14,endColumn=16,title=age (contradiction)::"));
  CHECK(lines[0].find('\x1b') == std::string::npos);
  CHECK(lines[0].find("%250A") != std::string::npos);
}

TEST_CASE("GitHub: ten of a level, the most severe first, and a notice that says how many more") {
  const std::vector<std::string> lines = lines_of(write_github(ages(12, 11).take_outcome(), {}));
  CHECK(count(lines, "::error ") == 10);
  CHECK(count(lines, "::notice ") == 10);
  CHECK(lines.front().starts_with("::error "));
  CHECK(lines.back() ==
        "::notice title=Tallystick::2 more errors, 2 more notices: GitHub shows ten of a level. The other formats have "
        "all.");
}

TEST_CASE("GitHub: context is no alarm") {
  Sample sample = make_sample({{"a.txt", "Ann Lee, 48, won.\n"}, {"b.txt", "It rained.\n"}});
  sample.add({.rule = "age", .verdict = finding::Verdict::update, .message = "m"}, {{0, "48", ""}});
  CHECK(write_github(sample.take_outcome(), {}).starts_with("::notice "));
}

TEST_CASE("GitHub: an article that could not be read is annotated") {
  Outcome outcome;
  outcome.problems.push_back({.message = "is no UTF-8", .file = "a:b.txt", .line = 3});
  CHECK(write_github(outcome, {}) == "::error file=a%3Ab.txt,line=3,title=not checked::a:b.txt:3: is no UTF-8\n");
}
