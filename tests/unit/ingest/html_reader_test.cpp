#include "ingest/html_reader.hpp"

#include "article_text.hpp"
#include "ingest/html_dom.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

namespace {

std::string page(const std::string& body, const std::string& head = "") {
  std::string out = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head>";
  out.append(head).append("</head><body>").append(body).append("</body></html>\n");
  return out;
}

}  // namespace

TEST_CASE("the article of a page and nothing around it") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {page("<nav>Home</nav><article><h1>Fire</h1><p>It burns.</p></article><footer>Terms</footer>"),
       "headline: Fire\nbody: It burns.\n"},
      {page("<header><h1>Site</h1></header><main><h1>Fire</h1><h2>Why</h2><p>It burns.</p></main>"),
       "headline: Fire\nheading: Why\nbody: It burns.\n"},
      {page("<h1>Fire</h1><div>It <b>burns</b>.</div><div hidden>Not this.</div><p style='display: none'>Nor "
            "this.</p>"),
       "headline: Fire\nbody: It burns.\n"},
      {page("<article><p>Card.</p></article><article><h1>Fire</h1><p>It burns, and it has burnt all "
            "day.</p></article>"),
       "headline: Fire\nbody: It burns, and it has burnt all day.\n"},
      {page("<header><h1>Site</h1></header><div><h1>Fire</h1></div><article><p>It burns.</p></article>"),
       "headline: Fire\nbody: It burns.\n"},
      {page("<article><p>It burns.</p></article>", "<title>Fire &amp; flood | The Post</title>"),
       "headline: Fire & flood\nbody: It burns.\n"},
      {page("<article><p>One.</p><blockquote><p>“Two,” she "
            "said.</p></blockquote><ul><li>Three</li><li>Four</li></ul></article>"),
       "body: One.\nquotation: “Two,” she said.\nbody: Three\nbody: Four\n"},
      {page("<article><p>One.</p><figure><img alt=x><figcaption>The fire. <span>(Ann "
            "Lee/PA)</span></figcaption></figure></article>"),
       "body: One.\ncaption: The fire.\nfurniture: (Ann Lee/PA)\n"},
      {page("<article><p class=standfirst>All out.</p><p class='byline'>Ann "
            "Lee</p><p>One.</p><aside>More</aside></article>"),
       "standfirst: All out.\nfurniture: Ann Lee\nbody: One.\n"},
      {page("<article><p>One is here, and long enough.</p><div "
            "class='related-links'><p>Two.</p></div><ul><li><a href=x>Three</a></li></ul></article>"),
       "body: One is here, and long enough.\nfurniture: Three\n"},
      {page("<article><div class='layout has-sidebar'><p>One is here.</p></div></article>"),
       "body: One is here.\n"},
      {page("<article>One.<br>Two.<br><br>Three.<p>&nbsp;</p></article>"), "body: One. Two.\nbody: Three.\n"},
      {page("<article><p>  One\n\t<em>two</em> <i> three</i>.</p></article>"), "body: One two three.\n"},
      {page("<article><table><tr><th>Town</th><th>Dead</th></tr><tr><td>Norwick<td>3</table></article>"),
       "body: Town Dead\nbody: Norwick 3\n"},
      {page("<article><p>Twelve <del>eleven</del> "
            "died.</p><script>x</script><style>y</style><noscript>z</noscript></article>"),
       "body: Twelve died.\n"},
      {"<p>No page at all.", "body: No page at all.\n"},
  }));
  CAPTURE(text);
  CHECK(blocks("a.html", text) == expected);
}

TEST_CASE("HTML leads back to the file's bytes") {
  struct Row {
    std::string text, words, written;
  };
  const auto row = GENERATE(values<Row>({
      {"<p>It was <b>very</b> old.</p>", "very old", "very</b> old"},
      {"<p>Fire &amp; flood</p>", "& flood", "&amp; flood"},
      {"<p>caf&eacute; &#8217; &#x2019;x &rsquo;y</p>", "’y", "&rsquo;y"},
      {"<p>caf&eacute; &#8217; &#x2019;x &rsquo;y</p>", "é ’", "&eacute; &#8217;"},
      {"<p>AT&T &amp;c. R&D &copy 2025</p>", "T &c. R&D © 2025", "T &amp;c. R&D &copy 2025"},
      {"<p>5 &lt; 6 &notit; end</p>", "end", "end"},
      {"<p>a&nbsp;b</p>", "a\u00A0b", "a&nbsp;b"},
      {"<p>one\r\n   two &mdash; three</p>", "two — three", "two &mdash; three"},
      {"<p>one\r\n   two &mdash; three</p>", "one two", "one\r\n   two"},
      {"<p>She said <q>never</q> twice.</p>", "“never”", "<q>never</q>"},
      {"<p>one</foo> two <!-- x --> three</p>", "two three", "two <!-- x --> three"},
      {"\xEF\xBB\xBF<p>Bär &amp; Maus</p>", "Bär & Maus", "Bär &amp; Maus"},
      {"<title>Fire &amp; flood | Post</title><article><p>It burns.</p></article>", "Fire & flood",
       "Fire &amp; flood"},
  }));
  CAPTURE(row.text);
  CHECK(source_of(read("a.html", row.text), row.words) == row.written);
}

TEST_CASE("what a page says of its article") {
  struct Row {
    std::string head, title, outlet, author, published, url;
  };
  const auto row = GENERATE(values<Row>({
      {R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fire","datePublished":"2025-02-25T14:00:00Z","author":{"name":"Ann Lee"},"publisher":{"name":"The Post"},"url":"https://x.test/"}</script>)",
       "Fire", "The Post", "Ann Lee", "2025-02-25T14:00:00Z", "https://x.test/"},
      {R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"W"},{"@type":["Article","X"],"headline":"Fire","author":[{"name":"Ann Lee"},{"name":"B"}]}]}</script>)",
       "Fire", "", "Ann Lee", "", ""},
      {R"(<meta property="og:title" content="Fire &amp; flood"><meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2025-02-25"><meta name="author" content="Ann Lee"><link rel="canonical" href="https://x.test/f">)",
       "Fire & flood", "The Post", "Ann Lee", "2025-02-25", "https://x.test/f"},
      {R"(<script type="application/ld+json">[{"@type":"LiveBlogPosting","headline":"Live"}]</script><meta property="og:site_name" content="P">)",
       "Live", "P", "", "", ""},
      {R"(<meta property="article:author" content="https://x.test/ann">)", "", "", "", "", ""},
  }));
  const Article article = read("a.html", page("<article><p>It burns.</p></article>", row.head));
  CHECK(article.title == row.title);
  CHECK(article.outlet == row.outlet);
  CHECK((article.authors.empty() ? "" : article.authors[0]) == row.author);
  CHECK((article.published ? to_iso(*article.published) : "") == row.published);
  CHECK(article.url == row.url);
  CHECK(article.language == "en-GB");
}

TEST_CASE("a <time> dates the page only from inside the article, or when it says so") {
  const auto published = [](const std::string& body) {
    const Article article = read("a.html", page(body));
    return article.published ? to_iso(*article.published) : std::string();
  };
  CHECK(published("<article><time datetime='2025-02-25'>Tue</time><p>It burns.</p></article>") ==
        "2025-02-25");
  CHECK(published("<time datetime='2025-02-27'>today</time><article><p>It burns.</p></article>").empty());
  CHECK(published("<time itemprop=datePublished datetime='2025-02-25'>Tue</time><article><p>It "
                  "burns.</p></article>") == "2025-02-25");
}

TEST_CASE("broken JSON-LD is a warning, not the end") {
  const Article article = read("a.html", page("<article><p>It burns.</p></article>",
                                              "<script type=\"application/ld+json\">{\"a\":</script>"));
  REQUIRE(article.warnings.size() == 1);
  CHECK(to_string(article.warnings[0]).starts_with("a.html:2: the page's JSON-LD cannot be read"));
}

TEST_CASE("pages that would exhaust the parser are refused") {
  std::string deep, wide = "<p ";
  for (int i = 0; i < 2000; ++i) {
    deep += "<div>";
    wide.append("a").append(std::to_string(i)).append("=1 ");
  }
  CHECK(error_of("a.html", deep + "x") ==
        "a.html: this HTML cannot be read: more than 1000 elements stand inside one another (save the "
        "article's text alone, or as .txt)");
  CHECK(error_of("a.html", wide + ">x")
            .starts_with("a.html: this HTML cannot be read: a tag has more than 500 attributes"));
  std::string flat;
  for (int i = 0; i < 3000; ++i) flat += "<div><p>x<li>y</div>";
  CHECK(find_html_trouble(flat).empty());
  CHECK(find_html_trouble(std::string("<script>if (a<b ").append(wide).append(")</script>")).empty());
}
