#include "ingest/plain_reader.hpp"

#include "article_text.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

TEST_CASE("paragraphs of plain text") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"One line here.\nAnother line here.\n", "body: One line here.\nbody: Another line here.\n"},
      {"One here.\r\n\r\n\tTwo here.\rThree here.", "body: One here.\nbody: Two here.\nbody: Three here.\n"},
      {"\xEF\xBB\xBFOne.\n", "body: One.\n"},
      {"\u00A0One\u00A0two. \u00A0\n", "body: One\u00A0two.\n"},
      {"Hyphen\u00ADated zero\u200Bwidth.\n", "body: Hyphenated zerowidth.\n"},
      {"They agreed:\n- an increase of 5%\n* a day off\n2. no strike\n",
       "body: They agreed:\nbody: an increase of 5%\nbody: a day off\nbody: no strike\n"},
      // wrapped at a margin
      {"The harbour at Norwick was closed on Monday after a ferry struck the\n"
       "outer wall in thick fog. Nobody was hurt, but eleven passengers were\n"
       "taken off by the lifeboat, and the ferry was towed to the shipyard at\n"
       "Lerness.\n\n"
       "The harbour master, Ada Quill, said the wall would be inspected by\n"
       "divers before any ship was let in. The ferry company said that all\n"
       "sailings until Thursday had been cancelled.\n",
       "body: The harbour at Norwick was closed on Monday after a ferry struck the outer wall in thick fog. "
       "Nobody was hurt, but eleven passengers were taken off by the lifeboat, and the ferry was towed to "
       "the shipyard at Lerness.\n"
       "body: The harbour master, Ada Quill, said the wall would be inspected by divers before any ship was "
       "let in. The ferry company said that all sailings until Thursday had been cancelled.\n"},
      // short lines that touch, but are not wrapped
      {"He sold three boats.\nShe sold two.\nThe rest were kept in the shed by the harbour.\nNobody "
       "came.\nIt rained.\n",
       "body: He sold three boats.\nbody: She sold two.\nbody: The rest were kept in the shed by the "
       "harbour.\nbody: Nobody came.\nbody: It rained.\n"},
  }));
  CHECK(blocks("a.txt", text) == expected);
}

TEST_CASE("wrapped lines and left-out characters lead back to the file") {
  const Article article = read("a.txt", "\xEF\xBB\xBFHyphen\u00ADated words stand here.\r\nMore.");
  CHECK(source_of(article, "Hyphenated") == "Hyphen\u00ADated");
  CHECK(source_of(article, "words stand") == "words stand");
}

TEST_CASE("the head of a plain text") {
  struct Row {
    std::string text, expected, outlet, authors, published;
  };
  const std::string body = "\n\nThe bridge was closed on Monday.\n";
  const std::string shown = "body: The bridge was closed on Monday.\n";
  const auto row = GENERATE_COPY(values<Row>({
      {"The bridge was closed on Monday.", shown, "", "", ""},
      {"Bridge closed after crash" + body, "headline: Bridge closed after crash\n" + shown, "", "", ""},
      {"BRIDGE CLOSED AFTER CRASH\nThe bridge was closed on Monday.",
       "headline: BRIDGE CLOSED AFTER CRASH\n" + shown, "", "", ""},
      {"Bridge closed after crash\nBy Ann Lee\n3 May 2025" + body,
       "headline: Bridge closed after crash\nfurniture: By Ann Lee\nheading: 3 May 2025\n" + shown, "",
       "Ann Lee", "2025-05-03"},
      {"NORWICK GAZETTE\n\nBridge closed after crash\n\nBy Ann Lee, Transport Editor" + body,
       "furniture: NORWICK GAZETTE\nheadline: Bridge closed after crash\nfurniture: By Ann Lee, Transport "
       "Editor\n" +
           shown,
       "NORWICK GAZETTE", "Ann Lee", ""},
      {"Bridge closed after crash\n\nFerry struck the eastern pier in fog\n\nThe Norwick Trade, Saturday 3 "
       "May 2025" +
           body,
       "headline: Bridge closed after crash\nstandfirst: Ferry struck the eastern pier in fog\nheading: The "
       "Norwick Trade, Saturday 3 May 2025\n" +
           shown,
       "The Norwick Trade", "", "2025-05-03"},
      // the weekday is wrong: the line stays readable and dates nothing
      {"Bridge closed after crash\n\nMonday 3 May 2025" + body,
       "headline: Bridge closed after crash\nheading: Monday 3 May 2025\n" + shown, "", "", ""},
      // a date with a place after it says when something happened
      {"Bridge closed after crash\n\nSaturday 3 May 2025, Norwick" + body,
       "headline: Bridge closed after crash\nheading: Saturday 3 May 2025, Norwick\n" + shown, "", "", ""},
      {"MEDIA RELEASE\nUniversity of Norwick\nEmbargoed until 00:01 BST, Saturday 3 May 2025\n\nBridge "
       "closed after crash" +
           body,
       "furniture: MEDIA RELEASE\nfurniture: University of Norwick\nheading: Embargoed until 00:01 BST, "
       "Saturday 3 May 2025\nheadline: Bridge closed after crash\n" +
           shown,
       "University of Norwick", "", "2025-05-03T00:01:00+01:00"},
      {"Title: Bridge closed\nSource: The Post\nPublished: 2025-05-03 14:00\nAuthor: Ann Lee" + body,
       "furniture: Title: Bridge closed\nfurniture: Source: The Post\nfurniture: Published: 2025-05-03 "
       "14:00\nfurniture: Author: Ann Lee\n" +
           shown,
       "The Post", "Ann Lee", "2025-05-03T14:00:00"},
  }));
  CAPTURE(row.text);
  const Article article = read("a.txt", row.text);
  CHECK(blocks(article) == row.expected);
  CHECK(article.outlet == row.outlet);
  CHECK((article.authors.empty() ? "" : article.authors[0]) == row.authors);
  CHECK((article.published ? to_iso(*article.published) : "") == row.published);
}

TEST_CASE("a dateline with a full date tells when and by whom") {
  const Article article =
      read("a.txt", "NORWICK, May 3, 2025 (Northern News Agency) - The bridge was closed on Friday.\n");
  CHECK(article.outlet == "Northern News Agency");
  REQUIRE(article.published);
  CHECK(to_iso(*article.published) == "2025-05-03");
  CHECK(article.blocks.size() == 1);
}

TEST_CASE("the day of publication as websites print it") {
  const auto [stamp, published] = GENERATE(table<std::string, std::string>({
      {"12 March 2025, 14:02 GMT", "2025-03-12T14:02:00Z"},
      {"Published 5:12 PM EDT, Wed March 12, 2025", "2025-03-12"},
      {"Published 4:15 PM GMT+1, March 12, 2025", "2025-03-12"},
      {"Wed 12 Mar 2025 13.45 GMT", "2025-03-12"},
      {"March 12, 2025, 3:15 p.m. ET", "2025-03-12"},
      {"Published March 12, 2025 Updated March 13, 2025", "2025-03-12"},
      {"March 12, 2025 3:15 PM GMT · Updated 2 days ago", "2025-03-12"},
      {"PUBLISHED: 14:02, 12 March 2025 | UPDATED: 15:30, 13 March 2025", "2025-03-12"},
      {"Posted Wed 12 Mar 2025 at 6:21am", "2025-03-12"},
      {"Posted: Mar 12, 2025 4:00 AM EDT | Last Updated: March 12, 2025", "2025-03-12"},
      {"Updated - March 12, 2025 10:15 pm IST - NEW DELHI", "2025-03-12"},
      {"Wednesday 12 March 2025 18:09, UK", "2025-03-12"},
      {"ANN LEE / Staff Reporter / March 12, 2025", "2025-03-12"},
      {"03/12/2025 March 12, 2025", "2025-03-12"},
      // a wrong weekday, a day that may be any of two, and what some day was about
      {"Tuesday 12 March 2025 18:09, UK", ""},
      {"12/03/2025", ""},
      {"12 March 2025: the day the pier fell", ""},
      {"After the storm of 12 March 2025", ""},
  }));
  CAPTURE(stamp);
  for (const std::string_view path : {"a.txt", "a.md"}) {
    const std::string title = path.ends_with(".md") ? "# Pier falls in storm\n\n" : "Pier falls in storm\n\n";
    const Article article = read(path, title + stamp + "\n\nThe pier fell on Monday.\n");
    const std::string found = article.published ? to_iso(*article.published) : "";
    CHECK(found.substr(0, published.size()) == published);
    CHECK(found.empty() == published.empty());
  }
}
