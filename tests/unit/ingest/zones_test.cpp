#include "ingest/zones.hpp"

#include "article_text.hpp"
#include "ingest/credits.hpp"
#include "ingest/furniture.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

TEST_CASE("lines that are no part of the story") {
  for (const char* line :
       {"PA", "Reuters", "AP Photo/Ann Lee", "Getty Images", "Ann Lee/AFP via Getty Images",
        "Photograph: Jane Doe/The Paper", "Image source, Getty Images", "(Ann Lee/PA)", "gov.uk",
        "Picture: Norwick RNLI", "Handout"}) {
    CAPTURE(line);
    CHECK(is_credit(line));
  }
  for (const char* line :
       {"MORE LIKE THIS:", "Read more: Bridge shut again", "Related articles", "Share this article",
        "Follow us on X", "Advertisement", "Last updated 14:05, 3 May 2025", "© 2025 The Post", "* * *",
        "ENDS", "- 30 -", "3 hours ago", "Sign up to our daily newsletter", "https://x.test/a",
        "2 min read"}) {
    CAPTURE(line);
    CHECK(is_page_furniture(line));
  }
  for (const char* line : {"By Ann Lee", "By Siân Ó Broin and Bob Ray, Health Editor", "BY ANN LEE",
                           "Words by Ann Lee", "Reporting by Ann Lee; Editing by Bob Ray"}) {
    CAPTURE(line);
    CHECK(is_byline(line));
  }
}

TEST_CASE("lines that look like furniture and are not") {
  for (const char* line :
       {"Police", "The PA said it was wrong", "Reuters reported the loss first.",
        "By Monday the road was open", "More than 40 people were hurt.", "Share prices fell by a fifth",
        "Related: the court said nothing of it.", "Photograph: he never took one.", "Read on Monday",
        "Published in 2013, the book sold well.", "By the river", "The end", "Follow the money", "U.S.",
        "Ann Lee"}) {
    CAPTURE(line);
    CHECK_FALSE(is_credit(line));
    CHECK_FALSE(is_page_furniture(line));
    CHECK_FALSE(is_byline(line));
  }
}

namespace {

// Around it a text whose sentences all have their stops.
std::string within(const std::string& lines) {
  return "The mayor of Norwick, Ada Quill, resigned on Monday after a vote.\n"
         "Ms Quill said that she had led the town for nine years with pride.\n" +
         lines +
         "The council will choose her successor at its meeting in the spring.\n"
         "Her deputy, Tom Brandt, is expected to hold the post until then.\n";
}

std::string zone_of(const std::string& lines, std::string_view words) {
  const Article article = read("a.txt", within(lines));
  for (const Block& block : article.blocks) {
    if (block.span.in(article.text).starts_with(words)) return std::string(to_string(block.zone));
  }
  return "nowhere";
}

}  // namespace

TEST_CASE("captions and headings without markup") {
  struct Row {
    std::string lines, words, zone;
  };
  const auto row = GENERATE(values<Row>({
      {"Ada Quill leaves the town hall after the vote on Monday\nPA\n", "Ada Quill leaves", "caption"},
      {"Ada Quill leaves the town hall after the vote on Monday\nPA\n", "PA", "furniture"},
      {"Ms Quill leads the town\nGetty Images\n", "Ms Quill leads", "caption"},
      {"Ms Quill said that she had led the town with pride.\nGetty Images\n",
       "Ms Quill said that she had led the town with", "caption"},
      {"Ada Quill (left) and Tom Brandt (right) spoke to reporters outside\n", "Ada Quill (left)", "caption"},
      {"Ada Quill at the harbour. Picture: Ann Lee\n", "Ada Quill at the harbour.", "caption"},
      {"Ada Quill at the harbour. Picture: Ann Lee\n", "Picture: Ann Lee", "furniture"},
      {"Ada Quill\n", "Ada Quill", "caption"},
      {"Ada Quill\nMayor of Norwick\n", "Ada Quill", "body"},  // a signature
      {"Bo Unheard\n", "Bo Unheard", "heading"},               // nobody the text knows
      {"What happens next\n", "What happens next", "heading"},
      {"Who will follow her?\n", "Who will follow her?", "heading"},
      {"For: 34\nAgainst: 28\n", "For: 34", "body"},
      {"14:05 The vote begins in the great hall of the town\n", "14:05", "body"},
      {"- the harbour wall will be repaired before the next winter\n", "the harbour wall", "body"},
      {"“I have nothing more to say about any of this today”\n", "“I have", "body"},
      {"She said as she left the hall by the side door:\n", "She said", "body"},
  }));
  CAPTURE(row.lines, row.words);
  CHECK(zone_of(row.lines, row.words) == row.zone);
}

TEST_CASE("where no line has its stop, a missing stop means nothing") {
  const Article article = read("a.txt",
                               "the mayor of Norwick resigned on Monday after a vote of the council\n"
                               "Ada Quill leaves the town hall after the vote on Monday evening\n"
                               "her deputy is expected to hold the post until the spring\n");
  for (const Block& block : article.blocks) CHECK(block.zone == Zone::body);
}
