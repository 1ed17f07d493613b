#include "language/analyser_document.hpp"

#include <catch2/catch.hpp>

#include "language/segmenter.hpp"

using namespace tally::language;

namespace {

struct Read {
  tally::ingest::Article article;
  Document document;
};

Read read(std::string text) {
  Read out;
  out.article.text = std::move(text);
  out.article.blocks.push_back({tally::base::make_span(0, out.article.text.size())});
  segment(out.article, out.document);
  const auto analyser = Analyser::english();
  REQUIRE(analyser);
  annotate(*analyser, out.article, out.document);
  return out;
}

}  // namespace

TEST_CASE("tokens of a document carry the analysis") {
  const Read story = read("The mayor resigned. She didn't comment.");
  REQUIRE(story.document.sentences.size() == 2);
  const auto first = story.document.tokens_of(story.document.sentences[0]);
  CHECK(first[1].head == TokenId(2));
  CHECK(first[1].relation == Relation::nsubj);
  CHECK_FALSE(first[2].head.valid());
  CHECK(story.document.lemma(first[2]) == "resign");
  const auto second = story.document.tokens_of(story.document.sentences[1]);
  REQUIRE(second.size() == 5);
  CHECK(second[0].head == TokenId(7));
  CHECK(story.document.lemma(second[2]) == "not");
}

TEST_CASE("an endless sentence is parsed in pieces and has one root") {
  std::string text = "Numbers";
  for (int i = 0; i < 1000; ++i) text += " seven";
  const Read story = read(text);
  std::size_t roots = 0;
  for (const Token& token : story.document.tokens) roots += token.head.valid() ? 0U : 1U;
  CHECK(roots == story.document.sentences.size());
}
