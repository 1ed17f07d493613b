#include "align/sole_things.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "story_of.hpp"

namespace tally::align {
namespace {

struct Row {
  std::string a;
  std::string b;
  bool one;
};

// The first of the lemma in the article.
NounPlace place_of(const Story& story, std::size_t article, std::string_view lemma) {
  const language::Document& document = story[ingest::ArticleId(article)].document;
  for (std::size_t t = 0; t < document.tokens.size(); ++t)
    if (document.lemma(document.tokens[t]) == lemma) return {ingest::ArticleId(article), language::TokenId(t)};
  FAIL("no " << lemma << " in article " << article);
  return {};
}

}  // namespace

TEST_CASE("a thing of which each article has one is the same in both") {
  const Row rows[] = {
      {"The plan for the bypass was approved. The plan costs £4m.", "Councillors threw out the plan.", true},
      {"The bypass plan was approved.", "The bypass plan was thrown out.", true},
      {"The bypass plan was approved.", "The housing plan was thrown out.", false},
      {"The plan was approved. Two plans were put off.", "The plan was thrown out.", false},
      {"The plan was approved.", "Another plan was thrown out.", false},
      {"A motion on parking was carried.", "A motion on meals was rejected.", false},
      {"The plan in Graz was approved.", "The plan in Linz was thrown out.", false},
  };
  for (const Row& row : rows) {
    INFO(row.a << " | " << row.b);
    const Story story = test::story_of({row.a, row.b});
    const std::string_view lemma = row.a.find("otion") == std::string::npos ? "plan" : "motion";
    CHECK(SoleThings(story).are_one(place_of(story, 0, lemma), place_of(story, 1, lemma)) == row.one);
  }
}

}  // namespace tally::align
