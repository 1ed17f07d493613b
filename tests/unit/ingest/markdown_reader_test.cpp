#include "ingest/markdown_reader.hpp"

#include "article_text.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

TEST_CASE("blocks of Markdown") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"# Bridge shut\n\nIt was *very* **old**.\n\n## Why\n\nNobody knows.\n",
       "headline: Bridge shut\nbody: It was very old.\nheading: Why\nbody: Nobody knows.\n"},
      {"Bridge shut\n===========\n\nOne\nline of two.\n", "headline: Bridge shut\nbody: One line of two.\n"},
      {"> “It fell,”\n> she said.\n\n- one\n- two\n\n1. three\n",
       "quotation: “It fell,” she said.\nbody: one\nbody: two\nbody: three\n"},
      {"See [the report](http://x.test/a \"Report of May\") and `code`.\n",
       "body: See the report and code.\n"},
      {"![A bridge in fog](b.jpg \"The old bridge\")\n\nIt fell.\n",
       "caption: A bridge in fog\ncaption: The old bridge\nbody: It fell.\n"},
      {"![](b.jpg)\n*The bridge at dawn*\n\nIt fell.\n", "caption: The bridge at dawn\nbody: It fell.\n"},
      {"![x](b.jpg)\n\n*The bridge at dawn.*\n\nIt fell.\n",
       "caption: x\ncaption: The bridge at dawn.\nbody: It fell.\n"},
      {"*The bridge at dawn. Picture: Ann Lee*\n\nIt fell.\n",
       "caption: The bridge at dawn.\nfurniture: Picture: Ann Lee\nbody: It fell.\n"},
      {"**What went wrong?**\n\nNobody knows.\n", "heading: What went wrong?\nbody: Nobody knows.\n"},
      {"It fell.\n\n- [Bridge shut](http://x.test)\n- [More](http://x.test)\n",
       "body: It fell.\nfurniture: Bridge shut\nfurniture: More\n"},
      {"A \\*star\\* &amp; caf&eacute; &#8217;.\n", "body: A *star* & café ’.\n"},
      {"| Town | Dead |\n|---|---|\n| Norwick | 3 |\n", "body: Town Dead\nbody: Norwick 3\n"},
      {"    It was indented.\n\nIt fell.\n", "body: It was indented.\nbody: It fell.\n"},
      {"<figure><img src=b.jpg><figcaption>The bridge &amp; the boat</figcaption></figure>\n\nIt fell.\n",
       "caption: The bridge & the boat\nbody: It fell.\n"},
      {"It<br>fell <b>fast</b>.\n", "body: It fell fast.\n"},
  }));
  CHECK(blocks("a.md", text) == expected);
}

TEST_CASE("Markdown without front matter shows when it was published") {
  struct Row {
    std::string text, published, blocks;
  };
  const auto row = GENERATE(values<Row>({
      {"# Bridge shut\n\nMay 6, 2025\n\nIt fell.\n", "2025-05-06", "headline: Bridge shut\nheading: May 6, 2025\nbody: It fell.\n"},
      {"# Bridge shut\n\n*By Ann Lee, 6 May 2025*\n\nIt fell.\n", "2025-05-06",
       "headline: Bridge shut\nfurniture: By Ann Lee, 6 May 2025\nbody: It fell.\n"},
      {"# Bridge shut\n\nPublished: 6 May 2025\n\nIt fell.\n", "2025-05-06", "headline: Bridge shut\nfurniture: Published: 6 May 2025\nbody: It fell.\n"},
      {"# Bridge shut\n\nNORWICK, May 6, 2025 (Coast News) - It fell.\n", "2025-05-06",
       "headline: Bridge shut\nbody: NORWICK, May 6, 2025 (Coast News) - It fell.\n"},
      // A sentence tells of a day; it may be any day.
      {"# Bridge shut\n\nIt fell on Tuesday, 6 May 2025.\n", "", "headline: Bridge shut\nbody: It fell on Tuesday, 6 May 2025.\n"},
      {"# Bridge shut\n\nIt fell.\n\n6 May 2025\n", "", "headline: Bridge shut\nbody: It fell.\nbody: 6 May 2025\n"},
      {"---\ndate: 2025-05-08\n---\n# Bridge shut\n\n6 May 2025\n\nIt fell.\n", "2025-05-08",
       "headline: Bridge shut\nbody: 6 May 2025\nbody: It fell.\n"},
  }));
  CAPTURE(row.text);
  const Article article = read("a.md", row.text);
  CHECK((article.published ? to_iso(*article.published) : "") == row.published);
  CHECK(blocks(article) == row.blocks);
}

TEST_CASE("Markdown leads back to the file's bytes") {
  struct Row {
    std::string text, words, written;
  };
  const auto row = GENERATE(values<Row>({
      {"It was *very* old.\n", "very old", "very* old"},
      {"A caf&eacute; in Norwick.\n", "café in", "caf&eacute; in"},
      {"A &NotEqualTilde;x here.\n", "x here", "x here"},
      {"Two &NotEqualTilde; lines\nTown\n|---|\n", "lines", "lines"},
      {"A \\*star\\* fell.\n", "*star* fell", "\\*star\\* fell"},
      {"> First line\n> second line.\n", "line second", "line\n> second"},
      {"- one\n  more\n- two is here\n", "two is", "two is"},
      {"- one\n  more words\n- two is here\n", "more words", "more words"},
      {"Say [the words](http://the/words) and the words.\n", "and the words", "and the words"},
      {"| Town | Dead |\n|---|---|\n| Norwick | 3 |\n", "Norwick 3", "Norwick | 3"},
      {"![fog here](b.jpg \"old bridge\")\n\nIt fell.\n", "old bridge", "old bridge"},
      {"x\n\n<p>Fire &amp; flood</p>\n", "& flood", "&amp; flood"},
      {"One  \r\n   two\r\nthree.\r\n", "two three", "two\r\nthree"},
      {"---\ntitle: T\n---\n\nNo *way* back.\n", "way back", "way* back"},
  }));
  CAPTURE(row.text);
  CHECK(source_of(read("a.md", row.text), row.words) == row.written);
}
