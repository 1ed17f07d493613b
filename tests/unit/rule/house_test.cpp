#include "rule/house.hpp"

#include <catch2/catch.hpp>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "rule/rule.hpp"

using namespace tally;

namespace {

// "error role: a.txt \"mayor\" | facts.toml \"mayor\"", one a line, for articles a.txt, b.txt, ...
std::string found(const std::string& facts, const std::vector<std::string>& texts) {
  const ingest::HouseFactsFile house = ingest::read_house_facts("facts.toml", facts);
  for (const auto& error : house.errors) FAIL(to_string(error));
  std::vector<ingest::Article> articles;
  for (const std::string& text : texts) {
    auto article = ingest::read_article(std::string(1, static_cast<char>('a' + articles.size())) + ".txt", text);
    REQUIRE(article);
    articles.push_back(*std::move(article));
  }
  const auto result = engine::check_articles("s", std::move(articles), rules::compiled_rules(), {}, {house.facts});
  std::string out;
  for (const finding::Finding& f : result.findings) {
    out += std::string(to_string(f.severity)) + " " + f.kind + ":";
    for (const finding::Evidence& e : f.evidence) {
      const ingest::Article& article = result.story[e.article].article;
      out += " " + article.path + " \"" + std::string(article.source_span(e.span).in(article.source)) + "\"";
    }
    out += "\n";
  }
  return out;
}

const std::string lee = "[[person]]\nname = \"Siân Leeming\"\nalso = [\"Sian Leeming\"]\nnever = [\"Leaming\", \"Liming\"]\n";
const std::string mayor = "[[person.post]]\ntitle = \"mayor\"\nof = \"Hull\"\n";

}  // namespace

TEST_CASE("one article is held against the house facts") {
  CHECK(found(lee + "born = 1961-04-03\n", {"Published: 4 March 2025\n\nSiân Leeming, 54, opened the bridge.\n"}) ==
        "error age: a.txt \"54\" facts.toml \"1961-04-03\"\n");
  CHECK(found(lee + "born = 1961-04-03\n", {"Published: 4 March 2025\n\nSiân Leeming, 63, opened the bridge.\n"}) == "");
  CHECK(found(lee + mayor, {"Siân Leeming, the deputy mayor of Hull, opened the bridge.\n"}) ==
        "error role: a.txt \"deputy mayor of Hull\" facts.toml \"mayor\"\n");
}

TEST_CASE("a form that the house never uses is reported wherever it stands, an accepted one nowhere") {
  CHECK(found(lee, {"Mrs Liming opened the bridge. Mrs Liming-Jones and Siân Leeming did not.\n"}) ==
        "error name: a.txt \"Liming\" facts.toml \"Siân Leeming\"\n");
  CHECK(found(lee, {"Sian Leeming opened the bridge.\n", "The bridge was opened by Siân Leeming.\n"}) == "");
  const std::string body = "[[organisation]]\nname = \"Ministry for Roads\"\nnever = [\"Ministry of Roads\", \"Roads\"]\n";
  CHECK(found(body, {"The Ministry of\nRoads paid. The Ministry for Roads did not.\n"}) ==
        "error organisation: a.txt \"Ministry of\nRoads\" facts.toml \"Ministry for Roads\"\n"
        "error organisation: a.txt \"Roads\" facts.toml \"Ministry for Roads\"\n");
}

TEST_CASE("house facts do not argue with themselves, and say nothing of what articles don't name") {
  CHECK(found(lee + mayor + "[[person]]\nname = \"Tom Vale\"\n" + mayor, {"Siân Leeming and Tom Vale spoke.\n"}) == "");
  CHECK(found(lee + mayor, {"Nobody came.\n"}) == "");
}
