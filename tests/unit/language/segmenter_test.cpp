#include "language/segmenter.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "article_of.hpp"

using namespace tally;

namespace {

std::string sentences_of(const char* text) {
  const ingest::Article article = language::article_of(text);
  language::Document document;
  language::segment(article, document);
  std::string joined;
  for (const auto& sentence : document.sentences) {
    if (!joined.empty()) joined += " | ";
    joined += sentence.span.in(article.text);
  }
  return joined;
}

}  // namespace

TEST_CASE("sentences of news") {
  // Each sentence as expected; the text given to the segmenter is the same without the bars.
  const std::string expected = GENERATE(
      as<std::string>{}, "It rained. | Nobody came.",
      "Mr. Hale and Dr. Ono met Sgt. Lee on Feb. 3. | They spoke.",
      "The U.S. Senate met. | He left the U.S. | The vote failed.",
      "It opens at 7 p.m. | Doors close at 9 p.m. Friday.", "J. K. Holm wrote it. | A. Lund drew it.",
      "It cost $1.5 million. | Sales fell 2.5 percent.",
      "Acme Co. Chairman Ann Lee quit. | She joined Bolt Inc. | The board agreed.",
      "He lives on St. John's Road. | Nobody knew.", "“We lost.” | She left.",
      "“We lost. | We will be back,” she said.", "“Did we lose?” she asked.",
      "“Did we lose?” Mr. Hale asked.", "‘Stop!’ shouted Hale.", "\"Go!\" he said. | \"Now.\"",
      "She said: “We lost.” | Then she left.", "He waited... and waited. | Then he went.",
      "(It was late.) | They left.", "It was late (very late). | They left.", "Was it No. 10? | Yes.",
      "The bill, e.g. for water, rose. | So did rents.", "“It was the U.S. Navy.” | Nobody answered.");
  std::string text = expected;
  for (std::size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at))
    text.erase(at, 2);
  CHECK(sentences_of(text.c_str()) == expected);
}

TEST_CASE("blocks end sentences") {
  CHECK(sentences_of("Storm hits coast\nThe storm came at night\n- one\n- two") ==
        "Storm hits coast | The storm came at night | - one | - two");
}

TEST_CASE("what has no end for very long is cut") {
  std::string text, closed = "Stop.";
  for (int i = 0; i < 1000; ++i) text += "word ", closed += ")";
  for (const std::string& long_text : {text, closed}) {
    const ingest::Article article = language::article_of(long_text);
    language::Document document;
    language::segment(article, document);
    CHECK(document.sentences.size() == 4);
    for (const auto& sentence : document.sentences) CHECK(sentence.tokens.end - sentence.tokens.begin <= 300);
  }
}

TEST_CASE("tokens know their sentence, sentences their block, furniture has neither") {
  ingest::Article article = language::article_of("More like this\nOne two. Three.");
  article.blocks[0].zone = ingest::Zone::furniture;
  language::Document document;
  language::segment(article, document);
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.sentences[1].block == 1);
  CHECK(document.tokens_of(document.sentences[1]).size() == 2);
  CHECK(document.tokens[0].sentence.index() == 0);
  CHECK(document.tokens.back().sentence.index() == 1);
}

TEST_CASE("norms are lower case with plain marks") {
  const ingest::Article article = language::article_of("“ÉLAN’S” Didn’t—“wait…” ''so''");
  language::Document document;
  language::segment(article, document);
  std::string norms;
  for (const auto& token : document.tokens) norms += std::string(document.norm(token)) + ' ';
  CHECK(norms == "\" élan 's \" did n't - \" wait ... \" \" so \" ");
}

TEST_CASE("whatever the text, tokens are in order and hold every character but white space") {
  const std::string text =
      GENERATE(as<std::string>{}, "'", "", "\"\"\"", "‘’“”", "....!?!?...", "-'-'-\"-", "www.", "http://",
               "a@", "@@@###", "$$$", "1.2.3,4,5:6/7-8-9", "'s", "5's", "n't", "''s", "U.S.U.S.", "a.b.c.d.e",
               ".5.", "…‘…’…", "«“‘'\"", "e\u0301\u00AD\u200D", "\u00A0\u200B\uFEFF", "'\u0301", "[1][2][3]",
               "x-", "-x", "re-", "re-the-", "AT&", "&&", "a/b/c", "\\\\", "😀’😀", ":-) ;) :", "'n'n'n'");
  for (const std::string& variant :
       {text, "word. " + text + " Word", text + text, "“" + text + "” she said. " + text}) {
    CAPTURE(variant);
    const ingest::Article article = language::article_of(variant);
    language::Document document;
    language::segment(article, document);
    std::uint32_t at = 0;
    std::string between;
    for (const auto& token : document.tokens) {
      REQUIRE(token.span.begin >= at);
      REQUIRE(token.span.end > token.span.begin);
      between += variant.substr(at, token.span.begin - at);
      at = token.span.end;
    }
    between += variant.substr(at);
    for (const char* blank : {" ", "\u00A0", "\u200B", "\uFEFF"}) {
      for (std::size_t i = between.find(blank); i != std::string::npos; i = between.find(blank)) {
        between.erase(i, std::string_view(blank).size());
      }
    }
    CHECK(between.empty());
    std::size_t tokens = 0;
    for (const auto& sentence : document.sentences) tokens += sentence.tokens.size();
    CHECK(tokens == document.tokens.size());
  }
}
