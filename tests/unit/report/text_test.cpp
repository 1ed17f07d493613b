#include "report/text.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace tally;
using namespace tally::report;

namespace {

Outcome two_ages() {
  Sample sample = make_sample({{"x/a.txt", "Rain fell.\nAnn Lee, 48, won.\n"}, {"x/b.txt", "Ann Lee (46) won.\n"}});
  sample.add({.rule = "age", .severity = finding::Severity::warning, .message = "two ages"},
             {{0, "48", "aged 48"}, {1, "46", "46"}});
  return sample.take_outcome();
}

}  // namespace

TEST_CASE("one line a place, as compilers write") {
  CHECK(write_text(two_ages(), {}) ==
        "x/a.txt:2:10: warning: [age] two ages\n"
        "x/b.txt:1:10: note: 46\n");
}

TEST_CASE("colours only when asked") {
  const std::string text = write_text(two_ages(), {.colour = true});
  CHECK(text.find("\x1b[1;35mwarning: \x1b[0m") != std::string::npos);
  CHECK(write_text(two_ages(), {}).find('\x1b') == std::string::npos);
}

TEST_CASE("what stands in an article cannot command the terminal or start a line") {
  Sample sample = make_sample({{"a.txt", "Ann \x1b[2J Lee."}, {"b.txt", "It rained."}});
  sample.add({.rule = "name", .message = "a\nfake.md:1:1: error: b"},
             {{1, "rained", ""}, {0, "Ann \x1b[2J Lee", "x\ny"}});
  CHECK(write_text(sample.take_outcome(), {}) ==
        "b.txt:1:4: error: [name] a fake.md:1:1: error: b\n"
        "a.txt:1:1: note: x y: Ann [2J Lee\n");
}
