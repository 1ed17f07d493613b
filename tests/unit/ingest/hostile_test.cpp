// Input that means harm, or that a broken program wrote: each gives the text or an error, and neither takes long.

#include "article_text.hpp"
#include "ingest/json_document.hpp"
#include "ingest/xml_document.hpp"

using namespace tally::ingest;
using namespace tally::ingest::test;

namespace {

std::string times(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string ninjs(const std::string& body) { return R"({"uri": "u", "headline": "Fire", "body_text": ")" + body + "\"}"; }

}  // namespace

TEST_CASE("what grows or nests without end is refused before it is read") {
  const auto [path, bytes, error] = GENERATE(table<std::string, std::string, std::string>({
      {"a.xml", "<!DOCTYPE nitf [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><nitf>&b;</nitf>",
       "a.xml:1: this XML declares entities of its own, which are not read (take the part in [ ] out of its <!DOCTYPE>)"},
      {"a.xml", "<!DOCTYPE nitf SYSTEM \"x]>\" [\n<!ENTITY a SYSTEM \"file:///etc/passwd\">]><nitf>&a;</nitf>",
       "a.xml:1: this XML declares entities of its own, which are not read (take the part in [ ] out of its <!DOCTYPE>)"},
      {"a.xml", times("<p>", 100'000), "a.xml:1: this XML is nested more than 256 deep (give the article itself, as its supplier sends it)"},
      {"a.xml", "<nitf>" + times("<p/>", 1'100'000) + "</nitf>",
       "a.xml: this XML has more than 500000 elements (give the article itself, as its supplier sends it)"},
      {"a.json", times("[", 1'000'000), "a.json:1: this JSON is nested more than 100 deep (give the article itself, as its supplier sends it)"},
      {"a.json", times("{\"a\":", 1'000'000), "a.json:1: this JSON is nested more than 100 deep (give the article itself, as its supplier sends it)"},
      {"a.json", "[" + times("0,", 600'000) + "0]", "a.json:1: this JSON has more than 500000 values (give the article itself, as its supplier sends it)"},
      {"a.json", R"({"uri": "u", "headline": "h", "body_html": ")" + times("<div>", 2000) + "x\"}",
       "a.json:1: the HTML in it cannot be read: more than 1000 elements stand inside one another (send the article's text alone)"},
  }));
  CHECK(error_of(path, bytes) == error);
}

TEST_CASE("a file of the network or of this machine is not fetched") {
  const std::string text = "<!DOCTYPE nitf SYSTEM \"file:///etc/passwd\"><nitf><body><body.content><p>Fire &amp; &eacute; &unknown; flood.</p></body.content></body></nitf>";
  CHECK(blocks("a.xml", text) == "body: Fire & é flood.\n");
}

TEST_CASE("more articles than a feed has are not all read") {
  std::string items;
  for (std::size_t i = 0; i <= most_articles_in_file; ++i) items += "<item><description>Rain fell.</description></item>";
  const FileArticles file = read_file(std::string_view("a.xml"), "<rss version='2.0'><channel>" + items + "</channel></rss>");
  CHECK(file.articles.size() == most_articles_in_file);
  REQUIRE(file.errors.size() == 1);
  CHECK(to_string(file.errors[0]) == "a.xml: 1001 articles in one file, of which the first 1000 are checked (split the file)");
}

TEST_CASE("one paragraph of a megabyte is one paragraph") {
  const std::string text = times("The bridge jammed at nine. ", 40'000);
  for (const auto& [path, bytes] : {std::pair<std::string, std::string>{"a.txt", text},
                                    {"a.md", text},
                                    {"a.html", "<p>" + text},
                                    {"a.json", ninjs(text)},
                                    {"a.xml", "<nitf><body><body.content><p>" + text + "</p></body.content></body></nitf>"}}) {
    CAPTURE(path);
    const Article article = read(path, bytes);
    REQUIRE_FALSE(article.blocks.empty());
    CHECK(article.blocks.back().span.size() == text.size() - 1);
  }
}

TEST_CASE("a quotation that never ends is text like any other") {
  const std::string text = "\u201C" + times("We heard it. ", 40'000);
  CHECK(read("a.txt", text).blocks.size() == 1);
  CHECK(read("a.html", "<blockquote>" + text).blocks.size() == 1);
}

TEST_CASE("marks that nobody sees belong to no word, and the place of the word holds them") {
  struct Row {
    std::string written, read;
  };
  const auto row = GENERATE(values<Row>({
      {"Prit\u200Bchard", "Pritchard"},            // zero-width space
      {"Prit\u200Dchard", "Pritchard"},            // joiner
      {"Prit\u00ADchard", "Pritchard"},            // soft hyphen
      {"\u202EPritchard\u202C", "Pritchard"},      // right to left, and back
      {"\u2067Prit\uFEFFchard\u2069", "Pritchard"},  // isolates, a byte order mark inside
      {"P\u2063r\u200Fi\u061Ctchard", "Pritchard"},
  }));
  CAPTURE(row.written);
  for (const auto& [path, bytes] : {std::pair<std::string, std::string>{"a.txt", "It is " + row.written + " who left."},
                                    {"a.html", "<p>It is " + row.written + " who left."},
                                    {"a.json", ninjs("It is " + row.written + " who left.")}}) {
    const Article article = read(path, bytes);
    CHECK(article.text.find("It is " + row.read + " who left.") != std::string::npos);
    CHECK(source_of(article, "is " + row.read + " who") == "is " + row.written + " who");
  }
}

TEST_CASE("the same word in other normal forms stays as it is written") {
  const Article article = read("a.txt", "Zo\u00EB met Zoe\u0308 on Monday.");
  CHECK(source_of(article, "Zoe\u0308") == "Zoe\u0308");
}

TEST_CASE("NUL is a space where an escape says it, and no text where it stands itself") {
  CHECK(blocks("a.json", ninjs("It\\u0000burns.")) == "headline: Fire\nbody: It burns.\n");
  CHECK(error_of("a.json", ninjs(std::string("It\0burns.", 9))).starts_with("a.json: byte 49: the file is binary (it holds zero bytes)"));
  CHECK(blocks("a.html", "<p>It&#0;burns.") == "body: It\uFFFDburns.\n");
}

TEST_CASE("a string of JSON leads back through its escapes") {
  const std::string source = R"({"a": "caf\u00e9 \ud83d\udd25 \"x\"\n\\", "b": "\\"})";
  const auto document = parse_json("a.json", source);
  REQUIRE(document);
  const MappedText text = json_text(source, *document->find("a"));
  CHECK(text.text == "café 🔥 \"x\"\n\\");
  const auto written = [&](std::string_view words) {
    const std::size_t at = text.text.find(words);
    return std::string(text.offsets.to_source(tally::base::make_span(at, at + words.size())).in(source));
  };
  CHECK(written("é") == R"(\u00e9)");
  CHECK(written("🔥") == R"(\ud83d\udd25)");
  CHECK(written("é 🔥") == R"(\u00e9 \ud83d\udd25)");
  CHECK(written("\"x\"") == R"(\"x\")");
  CHECK(written("\\") == R"(\\)");
  CHECK(json_text(source, *document->find("b")).text == "\\");
}

TEST_CASE("an element of XML knows where it stands") {
  const std::string source = "<?xml version='1.0'?>\n<!-- <x> -->\n<a>\n  <b t='>'>one<![CDATA[<two>]]></b>\n  <c/>\n</a>\n";
  const auto root = parse_xml("a.xml", source);
  REQUIRE(root);
  CHECK(root->span.in(source) == "<a>\n  <b t='>'>one<![CDATA[<two>]]></b>\n  <c/>\n</a>");
  const XmlNode* b = root->find("b");
  REQUIRE(b != nullptr);
  CHECK(b->attribute("t") == ">");
  CHECK(b->line == 4);
  CHECK(b->span.in(source) == "<b t='>'>one<![CDATA[<two>]]></b>");
  CHECK(xml_text(*b).text == "one<two>");
  CHECK(root->find("c")->span.in(source) == "<c/>");
}
