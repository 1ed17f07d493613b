#include "ingest/front_matter.hpp"

#include "article_text.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

namespace {

const std::string body = "\nThe bridge was closed on Monday. Nobody was hurt.\n";

std::string yaml(const std::string& fields) { return "---\n" + fields + "---\n" + body; }
std::string toml(const std::string& fields) { return "+++\n" + fields + "+++\n" + body; }

}  // namespace

TEST_CASE("a title reads without quotes and escapes, and leads to the bytes it was written with") {
  struct Row {
    std::string head, title, words, written;
  };
  const auto row = GENERATE(values<Row>({
      {yaml("title: Bridge shut\n"), "Bridge shut", "Bridge", "Bridge"},
      {yaml("title:   Bridge shut   # a note\n"), "Bridge shut", "shut", "shut"},
      {yaml("title: \"The \\\"old\\\" bridge\"\n"), "The \"old\" bridge", "\"old\"", "\\\"old\\\""},
      {yaml("title: 'Mayor''s bridge'\n"), "Mayor's bridge", "Mayor's", "Mayor''s"},
      {yaml("title: \"Caf\\u00e9 shut\"\n"), "Café shut", "Café", "Caf\\u00e9"},
      {yaml("title: “Café” shut\n"), "“Café” shut", "“Café”", "“Café”"},
      {yaml("title: >-\n  Bridge\n  shut\n"), "Bridge shut", "Bridge shut", "Bridge\n  shut"},
      {yaml("title: |\n  Bridge shut\n"), "Bridge shut", "shut", "shut"},
      {yaml("title: Bridge\n  shut\n"), "Bridge shut", "Bridge shut", "Bridge\n  shut"},
      {yaml("title: \"Bridge \\\n  shut\"\n"), "Bridge shut", "shut", "shut"},
      {yaml("source: X\nHeadline: !!str Bridge shut\n"), "Bridge shut", "Bridge shut", "Bridge shut"},
      {yaml("{title: Bridge shut, source: X}\n"), "Bridge shut", "shut", "shut"},
      {toml("title = \"The \\\"old\\\" bridge\"\n"), "The \"old\" bridge", "\"old\"", "\\\"old\\\""},
      {toml("# x é\ntitle = 'C:\\bridge'\n"), "C:\\bridge", "C:\\bridge", "C:\\bridge"},
      {toml("title = \"\"\"\nBridge \\\n  shut\"\"\"\n"), "Bridge shut", "shut", "shut"},
      {toml("title = \"Caf\\u00E9\"\n"), "Café", "Café", "Caf\\u00E9"},
      {toml("\"é\" = 1\n\"title\" = \"é Café\" # x\n"), "é Café", "Café", "Café"},
  }));
  const auto* path = GENERATE("a.md", "a.txt");
  CAPTURE(row.head);
  const Article article = read(path, row.head);
  CHECK(article.title == row.title);
  CHECK(blocks(article).substr(0, 10 + row.title.size()) == "headline: " + row.title);
  CHECK(source_of(article, row.words) == row.written);
  CHECK(source_of(article, "Nobody was hurt.") == "Nobody was hurt.");
}

TEST_CASE("line ends and a byte order mark do not move anything") {
  const std::string unix_text = yaml("title: 'Mayor''s bridge'\nsource: The Post\n");
  std::string text = "\xEF\xBB\xBF";
  for (const char c : unix_text) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto* path = GENERATE("a.md", "a.txt");
  const Article article = read(path, text);
  CHECK(article.title == "Mayor's bridge");
  CHECK(article.outlet == "The Post");
  CHECK(source_of(article, "Mayor's bridge") == "Mayor''s bridge");
  CHECK(source_of(article, "The bridge was closed") == "The bridge was closed");
}

TEST_CASE("every usual key is understood") {
  struct Row {
    std::string head, outlet, authors, published, updated;
  };
  const auto row = GENERATE(values<Row>({
      {"source: The Post\nauthor: Ann Lee\npublished: 2025-02-25T14:00:00Z\n", "The Post", "Ann Lee",
       "2025-02-25T14:00:00Z", ""},
      {"publication: The Post\nbyline: By Ann Lee and Bob Ray, Health Reporter\ndate: 25 February "
       "2025\nlastmod: 2025-02-26\n",
       "The Post", "Ann Lee|Bob Ray", "2025-02-25", "2025-02-26"},
      {"site: P\nauthors: [Ann Lee, Bob Ray]\ndatetime: 2025-02-25 14:00\nmodified: Tue, 25 Feb 2025 "
       "15:00:00 +0100\n",
       "P", "Ann Lee|Bob Ray", "2025-02-25T14:00:00", "2025-02-25T15:00:00+01:00"},
      {"Outlet: P\nAuthors:\n  - name: Ann Lee\n    role: Editor\n  - Bob Ray\ndate: 2025-02-24\npublished: "
       "2025-02-25\n",
       "P", "Ann Lee|Bob Ray", "2025-02-25", ""},
      {"site_name: P\nby: Ann Lee in Norwick; Bob Ray\npub-date: '2025-02-25'\nunknown: [1, {a: b}]\n", "P",
       "Ann Lee|Bob Ray", "2025-02-25", ""},
  }));
  CAPTURE(row.head);
  const Article article = read("a.md", yaml(row.head));
  std::string authors;
  for (const std::string& author : article.authors) authors += (authors.empty() ? "" : "|") + author;
  CHECK(article.outlet == row.outlet);
  CHECK(authors == row.authors);
  CHECK((article.published ? to_iso(*article.published) : "") == row.published);
  CHECK((article.updated ? to_iso(*article.updated) : "") == row.updated);
  CHECK(article.warnings.empty());
}

TEST_CASE("address, language, story and standfirst are kept") {
  const Article article = read(
      "a.md", yaml("title: T\nurl: https://x.test/a\nlang: en-GB\nstory: bridge\nsummary: 'All''s well'\n"));
  CHECK(article.url == "https://x.test/a");
  CHECK(article.language == "en-GB");
  CHECK(article.story == "bridge");
  CHECK(blocks(article) ==
        "headline: T\nstandfirst: All's well\nbody: The bridge was closed on Monday. Nobody was hurt.\n");
  CHECK(source_of(article, "All's well") == "All''s well");
}

TEST_CASE("TOML dates, lists and tables") {
  const Article article =
      read("a.md", toml("date = 2025-02-25T14:00:00Z # first\nlastmod = 2025-02-26\nauthors = [\"Ann Lee\", "
                        "{name = \"Bob Ray\"}]\n[params]\nx = 1\n"));
  REQUIRE(article.published);
  CHECK(to_iso(*article.published) == "2025-02-25T14:00:00Z");
  REQUIRE(article.updated);
  CHECK(to_iso(*article.updated) == "2025-02-26");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee", "Bob Ray"});
}

TEST_CASE("a date that cannot be read leaves the article undated and says so") {
  const Article article = read("a.md", yaml("title: T\npublished: last Tuesday\n"));
  CHECK_FALSE(article.published);
  REQUIRE(article.warnings.size() == 1);
  CHECK(to_string(article.warnings[0]) ==
        "a.md:3: published \"last Tuesday\" is no date that can be read (write it as 2025-02-25T14:00:00Z or "
        "2025-02-25)");
}

TEST_CASE("damaged front matter is an error that names the line") {
  const auto [text, start] = GENERATE(table<std::string, std::string>({
      {yaml("title: Ireland: a history\n"), "a.md:2: the front matter is damaged"},
      {yaml("title: T\nsource: \"P\nauthor: A\n"),
       "a.md:3: the front matter is damaged: a quotation mark is not closed"},
      {yaml("title: T\n\tsource: P\n"), "a.md:3: the front matter is damaged"},
      {"---\ntitle: T\n\nText without an end.\n", "a.md:1: the front matter is not closed"},
      {toml("title = Bridge\n"), "a.md:2: the front matter is damaged"},
      {"+++\ntitle = 'T'\n", "a.md:1: the front matter is not closed"},
      {"---\nx: " + std::string(70000, 'x') + "\n---\nText.\n",
       "a.md:1: the front matter is longer than 64 KB"},
  }));
  const std::string error = error_of("a.md", text);
  CAPTURE(text.substr(0, 60), error);
  CHECK(error.substr(0, start.size()) == start);
  CHECK(error.find(" (") != std::string::npos);  // says what to do
}

TEST_CASE("dashes that open a text are no front matter") {
  CHECK(blocks("a.txt", "---\nIt rained on Monday. It rained on Tuesday.\n---\nThen it stopped.\n")
            .find("It rained on Monday") != std::string::npos);
  CHECK(blocks("a.md", "---\n\nIt rained on Monday.\n") == "body: It rained on Monday.\n");
}
