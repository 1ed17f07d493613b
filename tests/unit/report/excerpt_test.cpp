#include "report/excerpt.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace tally;
using namespace tally::report;

namespace {

// The excerpt around words, these in square brackets.
std::string around(const std::string& text, const std::vector<std::string>& words) {
  Sample sample = make_sample({{"a.txt", text}});
  const auto& facts = sample.result().story.articles[0];
  std::vector<base::Span> spans;
  for (const std::string& w : words) {
    const std::size_t at = facts.article.text.find(w);
    REQUIRE(at != std::string::npos);
    spans.push_back(base::make_span(at, at + w.size()));
  }
  std::string out;
  for (const Piece& piece : excerpt(facts, spans)) out += piece.marked ? "[" + piece.text + "]" : piece.text;
  return out;
}

std::string many(int n, const std::string& word) {
  std::string out;
  for (int i = 0; i < n; ++i) out += word;
  return out;
}

}  // namespace

TEST_CASE("words stand in their sentence") {
  CHECK(around("The mayor spoke. Ann Lee, 48, won the vote. She smiled.", {"48"}) == "Ann Lee, [48], won the vote.");
}

TEST_CASE("several words of one sentence are marked together, touching ones as one") {
  CHECK(around("Ann Lee, 48, won.", {"48", "Ann"}) == "[Ann] Lee, [48], won.");
  CHECK(around("Ann Lee, 48, won.", {"Ann ", "Lee"}) == "[Ann] [Lee], 48, won.");
  CHECK(around("Ann Lee, 48, won.", {"Ann L", "n Lee"}) == "[Ann Lee], 48, won.");
}

TEST_CASE("words that run over a sentence's end bring both sentences") {
  CHECK(around("He left. She stayed on. It rained.", {"left. She"}) == "He [left. She] stayed on.");
}

TEST_CASE("long sentences are cut around the words") {
  const std::string text =
      around("It said " + many(40, "so very ") + "that 48 people " + many(40, "did it ") + "again.", {"48"});
  CHECK(text.starts_with("… "));
  CHECK(text.ends_with(" …"));
  CHECK(text.find("so very that [48] people did it") != std::string::npos);
  CHECK(text.size() < 250);
}

TEST_CASE("very long evidence keeps its two ends") {
  const std::string words = "Begin" + many(80, " going") + " and end";
  const std::string text = around("They " + words + ".", {words});
  CHECK(text.starts_with("They [Begin going"));
  CHECK(text.ends_with("and end]."));
  CHECK(text.find("going … going") != std::string::npos);
  CHECK(text.size() < 300);
}
