#include "report/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sample.hpp"

using namespace tally;
using namespace tally::report;

namespace {

nlohmann::json written(Outcome outcome) { return nlohmann::json::parse(write_json(outcome, {})); }

}  // namespace

TEST_CASE("evidence gives the file's own bytes, lines and columns, whatever the format") {
  Sample sample = make_sample({{"dir/a.html",
                                "<html><body><article><h1>News of &eacute;</h1>\n<p>\u201cZo\u00eb\u201d B\u00e4r, "
                                "<b>48</b>, won.</p></article></body></html>"}});
  sample.add({.rule = "age", .message = "an age", .suggestion = ""}, {{0, "48", "aged 48"}, {0, "é", "é"}});
  const std::string source = sample.article(0).source;
  const auto json = written(sample.take_outcome());
  for (const auto& e : json["findings"][0]["evidence"]) {
    CHECK(e["file"] == "dir/a.html");
    CHECK(source.substr(e["start"], e["end"].get<std::size_t>() - e["start"].get<std::size_t>()) == e["text"]);
  }
  const auto& first = json["findings"][0]["evidence"][0];
  CHECK(first["text"] == "48");
  CHECK(first["line"] == 2);
  CHECK(first["column"] == 18);  // <p>“Zoë” Bär, <b> is 17 characters of 21 bytes
  CHECK(first["label"] == "aged 48");
  CHECK(first["role"] == "primary");
  CHECK(json["findings"][0]["evidence"][1]["text"] == "&eacute;");
}

TEST_CASE("what is not known is null") {
  Sample sample =
      make_sample({{"a.txt", "Rain fell."},
                   {"b.md", "---\ntitle: Rain\nsource: Daily\ndate: 2025-02-25T14:00:00Z\n---\n\nRain fell.\n"}});
  const auto json = written(sample.take_outcome());
  CHECK(json["schema"] == "tallystick/findings/1");
  CHECK(json["articles"][0]["outlet"].is_null());
  CHECK(json["articles"][0]["published"].is_null());
  CHECK(
      json["articles"][1] ==
      nlohmann::json{{"file", "b.md"}, {"title", "Rain"}, {"outlet", "Daily"}, {"published", "2025-02-25T14:00:00Z"}});
  CHECK(json["findings"].empty());
}

TEST_CASE("coverage is summed over stories, by rule") {
  Outcome outcome;
  for (int i = 0; i < 2; ++i) {
    finding::Coverage age{.rule = "age", .read = 5, .compared = 3, .undecided = {}};
    age.undecided["no date"] = 2;
    StoryResult result;
    result.coverage = {age, {.rule = "time", .compared = 1, .undecided = {}}};
    outcome.stories.push_back(std::move(result));
  }
  const auto json = written(std::move(outcome));
  CHECK(
      json["coverage"] ==
      nlohmann::json::parse(
          R"([{"rule":"age","read":10,"compared":6,"undecided":4,"reasons":{"no date":4}},{"rule":"time","read":0,"compared":2,"undecided":0,"reasons":{}}])"));
}

TEST_CASE("problems keep their places; names that are no UTF-8 do not break the report") {
  Outcome outcome;
  outcome.problems = {{.message = "not UTF-8", .file = "a\xff.md", .byte = 17, .remedy = "save it as UTF-8"}};
  const auto json = written(std::move(outcome));
  CHECK(json["problems"][0]["file"] == "a\uFFFD.md");
  CHECK(json["problems"][0]["byte"] == 17);
  CHECK(json["problems"][0]["line"].is_null());
}
