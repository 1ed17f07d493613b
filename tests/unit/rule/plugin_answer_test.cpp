// What a plug-in's process may send: only what keeps to the form is taken.

#include <catch2/catch.hpp>
#include <string>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "rule/plugin/answer.hpp"
#include "rule/plugin/child.hpp"

namespace tally::rule {
namespace {

const std::string unreadable = "gave an answer that cannot be read";

align::Story story_of(const std::string& text) {
  std::vector<align::ArticleFacts> facts;
  facts.push_back(engine::read_facts(*ingest::read_article(std::string_view("a.txt"), text)));
  return align::build_story("s", std::move(facts));
}

RawAnswer answer_with(const RawPlace& place) {
  RawFinding finding{.confidence = 0.5, .message = "They differ", .suggestion = "", .subject = "they", .places = {place}};
  return {.findings = {finding}, .compared = 1, .undecided = {"it is late"}};
}

std::string error_of(const std::string& bytes) {
  const auto rules = unpack_rules(bytes);
  return rules ? "" : rules.error().message;
}

}  // namespace

TEST_CASE("what is packed is unpacked") {
  const align::Story story = story_of("Fish swim.");
  const auto answer = unpack_answer(pack(answer_with({0, 1, {0, 4}, "fish"})), story);
  REQUIRE(answer.has_value());
  CHECK((answer->compared == 1 && answer->undecided == std::vector<std::string>{"it is late"}));
  CHECK(answer->findings.at(0).evidence.at(0).span == base::Span{0, 4});
  CHECK(error_of(pack({RawRule{"tides", "The tides differ", "", "sentences"}})).empty());
}

TEST_CASE("bytes that are no answer are an error") {
  const std::string good = pack({RawRule{"tides", "The tides differ", "", "sentences"}});
  CHECK(error_of("") == unreadable);
  CHECK(error_of(good + good) == unreadable);
  for (std::size_t size = 1; size < good.size(); ++size) CHECK(error_of(good.substr(0, size)) == unreadable);
  CHECK(error_of(std::string(1 << 20, '\x81')) == unreadable);            // a list in a list in a list
  CHECK(error_of(std::string(1 << 20, '\x7F')) == unreadable);            // a text in pieces in pieces
  CHECK(error_of(std::string(1 << 20, '\xC1')) == unreadable);            // a tag on a tag
  CHECK(error_of("\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF") == unreadable);  // a list of 2^64 - 1
  CHECK(error_of("\x5B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF") == unreadable);  // and as many bytes
  CHECK(error_of("\x80") == "says nonsense: it has no rules");
}

TEST_CASE("a number that does not fit is not cut to another") {
  const align::Story story = story_of("Fish swim.");
  const std::string bytes = pack(answer_with({0, 1, {0, 4}, "fish"}));
  const std::string place("\x85\0\1\0\4", 5);  // a list of article, role, begin, end, label
  REQUIRE(bytes.find(place) != std::string::npos);
  const auto error = [&](const std::string& to) {
    const auto answer = unpack_answer(std::string(bytes).replace(bytes.find(place), place.size(), to), story);
    return answer ? "" : answer.error().message;
  };
  using Bytes = std::string;
  CHECK(error(Bytes("\x85\x1B\0\0\0\1\0\0\0\0\1\0\4", 13)) == "says nonsense: a place's article or span is a number that cannot be");
  CHECK(error(Bytes("\x85\0\1\x20\4", 5)) == "says nonsense: a place's article or span is a number that cannot be");
  CHECK(error(Bytes("\x85\0\1\xF5\4", 5)) == "says nonsense: a place's article or span is a number that cannot be");
  CHECK(error(Bytes("\x85\0\1\0\xFB\x40\x10\0\0\0\0\0\0", 13)) == "says nonsense: a place's article or span is a number that cannot be");
  CHECK(error(Bytes("\x85\0\3\0\4", 5)) == "says nonsense: a place has a role that there is not");
}

TEST_CASE("a message from the process has its kind and its length") {
  const std::string head{'e', 3, 0, 0, 0, 0, 0, 0, 0};
  CHECK(open_answer(head + "off").error().message == "off");
  CHECK(*open_answer("r" + head.substr(1) + "off") == "off");
  CHECK(open_answer("x" + head.substr(1) + "off").error().message == unreadable);
  CHECK(open_answer(head + "o\xFF.").error().message == unreadable);
  for (const std::string& cut : {std::string(), head, head + "of", head + "offs"}) CHECK(open_answer(cut).error().message == "ended without an answer");
}

}  // namespace tally::rule
