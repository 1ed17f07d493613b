#include "align/word_likeness.hpp"

#include <catch2/catch.hpp>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"

namespace tally::align {
namespace {

TEST_CASE("words that text uses alike are alike, names are alike only to themselves") {
  auto article = ingest::read_article(
      "a.md", "The judge jailed the baker. The turnips were imprisoned. Una Feil met Piet Vandam in Ghent.\n");
  REQUIRE(article);
  std::vector<ArticleFacts> facts;
  facts.push_back(engine::read_facts(std::move(*article)));
  const Story story = build_story("s", std::move(facts));
  const ClauseTerms terms(story);
  const WordLikeness likeness(terms);
  const auto term = [&](std::string_view word) {
    const auto& document = story.articles[0].document;
    for (std::size_t t = 0; t < document.tokens.size(); ++t)
      if (document.tokens[t].span.in(story.articles[0].article.text) == word)
        return terms.of(ingest::ArticleId(0), language::TokenId(t));
    return Term{0};
  };
  CHECK(likeness.of(term("jailed"), term("jailed")) == 1);
  CHECK(likeness.of(term("jailed"), term("imprisoned")) > 0.6);
  CHECK(likeness.of(term("jailed"), term("turnips")) < likeness.of(term("jailed"), term("imprisoned")));
  CHECK(likeness.of(term("jailed"), term("imprisoned")) == likeness.of(term("imprisoned"), term("jailed")));
  CHECK(likeness.of(term("Feil"), term("Vandam")) == 0);
  CHECK(likeness.of(0, 0) == 0);
}

}  // namespace
}  // namespace tally::align
