#include "language/quote_marks.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "article_of.hpp"

using namespace tally;

namespace {

// Every quotation's inner words, '>' for each level of nesting, a note for what is not plain, strays at the
// end.
std::string quotations_in(const std::string& text) {
  const ingest::Article article = language::article_of(text);
  const language::QuoteMarks marks = language::find_quote_marks(article);
  std::string shown;
  for (const auto& span : marks.spans) {
    if (!shown.empty()) shown += " | ";
    shown += std::string(span.depth, '>');
    if (span.continues) shown += "+";
    if (span.reopened) shown += "&";
    shown += span.inner.in(article.text);
    if (span.continued) shown += "+";
    if (span.damaged()) shown += " (open)";
  }
  if (!marks.strays.empty()) shown += " strays " + std::to_string(marks.strays.size());
  return shown;
}

}  // namespace

TEST_CASE("quotations stand between their marks") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"\"We lost,\" she said. \"We will be back.\"", "We lost, | We will be back."},
      {"“We lost,” she said.", "We lost,"},
      {"'We lost,' she said.", "We lost,"},
      {"‘We lost,’ she said.", "We lost,"},
      {"He was \"proud\" and 'glad'.", "proud | glad"},
      {"(“Never.”)", "Never."},
      {"Lee—“never late”—left.", "never late"},
      {"She said:'Go on.'", "Go on."},
      {"«Non», dit-il.", "Non"},
      {"``It ended,'' he said.", "It ended,"},
      {"'$5 a day,' he said.", "$5 a day,"},
      {"Verdict: 'not proven'", "not proven"},
  }));
  CHECK(quotations_in(text) == expected);
}

TEST_CASE("quotations within quotations") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"“He said ‘no’ twice,” Ann said.", "He said ‘no’ twice, | >no"},
      {"\"He said 'no' twice,\" Ann said.", "He said 'no' twice, | >no"},
      {"'He said \"no\" twice,' Ann said.", "He said \"no\" twice, | >no"},
      {"“‘No’ means no.”", "‘No’ means no. | >No"},
      {"\"I said, 'Write \"no\" on it.' And he did,\" Ann said.",
       "I said, 'Write \"no\" on it.' And he did, | >Write \"no\" on it. | >>no"},
      {"“She said: ‘Go.’”", "She said: ‘Go.’ | >Go."},
      {"\"'Go' was all he said, the dogs' owner too.\"", "'Go' was all he said, the dogs' owner too. | >Go"},
      {"“The boys’ ‘den’ burned,” he said of the girls’ ‘hut’.", "The boys’ ‘den’ burned, | >den | hut"},
  }));
  CHECK(quotations_in(text) == expected);
}

TEST_CASE("apostrophes are no marks") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The taxpayers' money and the dogs' dinner.", ""},
      {"It's the '90s, rock 'n' roll and the players' kit.", ""},
      {"’Twas the ’90s and the players’ kit.", ""},
      {"\"He is 6' 2\" tall,\" she said.", "He is 6' 2\" tall,"},
      {"'He is 6' 2\" tall,' she said.", "He is 6' 2\" tall,"},
      {"'It is taxpayers' money,' he said.", "It is taxpayers' money,"},
      {"‘It is taxpayers’ money,’ he said.", "It is taxpayers’ money,"},
      {"'It is the dogs' and cats' home, isn't it?' he said.", "It is the dogs' and cats' home, isn't it?"},
      {"'We were goin' home in the '90s,' he said.", "We were goin' home in the '90s,"},
      {"The 'heroes' of the miners' strike.", "heroes"},
      {"The 'heroes' were the '80s' best.", "heroes"},
      {"He called it the 'workers' paradise'.", "workers' paradise"},
      {"Get 'em while they're hot", ""},
      {"He is 6'2\" tall and \"fast\".", "fast"},
      {"O'Neill's and the Joneses'.", ""},
  }));
  CHECK(quotations_in(text) == expected);
}

TEST_CASE("quotations of several paragraphs open anew in each") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"\"We lost.\n\"We will be back.\n\"Soon,\" she said.", "We lost.+ | +We will be back.+ | +Soon,"},
      {"“We lost.\n“Soon,” she said.", "We lost.+ | +Soon,"},
      {"'We lost the taxpayers' money.\n'We will be back,' she said.",
       "We lost the taxpayers' money.+ | +We will be back,"},
      {"She said: ‘We lost.\n‘We will be back.’", "We lost.+ | +We will be back."},
      {"\"We lost.\"\n\"We will be back.\"", "We lost. | We will be back."},
      {"\"We lost.\nShe left.", "We lost. (open)"},
      {"\"We lost.\nShe said: \"Go.\"", "We lost. (open) | Go."},
  }));
  CHECK(quotations_in(text) == expected);
}

TEST_CASE("a caption between two paragraphs does not part a quotation, a heading does") {
  ingest::Article article = language::article_of("“We lost.\nA boat\n“Soon.”");
  article.blocks[1].zone = ingest::Zone::caption;
  CHECK(language::find_quote_marks(article).spans[0].continued);
  article.blocks[1].zone = ingest::Zone::heading;
  CHECK(language::find_quote_marks(article).spans[0].damaged());
}

TEST_CASE("damaged quotations are known as such") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"\"We lost. \"We will be back,\" she said.", "We lost. (open) | We will be back,"},
      {"'We are going ahead.'We intend to win,' he said.", "We are going ahead. | &We intend to win,"},
      {"“We are going ahead.”We intend to win,” he said.", "We are going ahead. | &We intend to win,"},
      {"He left.'We intend to win,' he said.", "We intend to win,"},
      {"We lost,\" she said.", " strays 1"},
      {"“We lost,”” she said.", "We lost, strays 1"},
      {"‘We lost, she said.", "We lost, she said. (open)"},
      {"She said: 'We lost", "We lost (open)"},
      {"a 'tis of thee", ""},
  }));
  CHECK(quotations_in(text) == expected);
}

TEST_CASE("the outer span holds the marks") {
  const ingest::Article article = language::article_of("So “yes” it is");
  const auto spans = language::find_quote_marks(article).spans;
  REQUIRE(spans.size() == 1);
  CHECK(spans[0].outer.in(article.text) == "“yes”");
  CHECK(spans[0].block == 0);
  CHECK(spans[0].style == language::QuoteStyle::double_marks);
}
