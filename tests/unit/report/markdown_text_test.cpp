#include "report/markdown_text.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <catch2/catch.hpp>
#include <memory>

using namespace tally::report;

namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

std::unique_ptr<cmark_node, Free> parse(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  for (const char* name : {"table", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return std::unique_ptr<cmark_node, Free>(cmark_parser_finish(parser.get()));
}

// The text of a document, and in `shape` the kinds of nodes that are neither text nor the paragraph.
std::string text_of(cmark_node* root, std::string& shape) {
  std::string text;
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> it(cmark_iter_new(root), cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(it.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(it.get())) {
    cmark_node* node = cmark_iter_get_node(it.get());
    const std::string kind = cmark_node_get_type_string(node);
    const std::string_view literal = cmark_node_get_literal(node) ? cmark_node_get_literal(node) : "";
    if (kind == "text" || kind == "code") text += literal;
    const bool parting = kind == "html_inline" && literal == "<!-- -->";  // parts @ and # from names and numbers
    if (kind != "document" && kind != "paragraph" && kind != "text" && !parting && event == CMARK_EVENT_ENTER)
      shape += kind + ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("text of an article shows as itself and makes nothing of its own") {
  const std::string text =
      GENERATE(as<std::string>{}, "plain words", "5 * 3 * 2", "**bold** _it_ __it__", "a | b | c", "`code` ``x``",
               "<script>alert(1)</script>", "<!-- hidden", "[link](http://x.example)", "![image](x.png)",
               "[^1]: footnote", "[a]: http://x.example", "~~gone~~", "&amp; &lt; AT&T", "back\\slash \\* end\\",
               "https://evil.example/path", "$5 to $10", "a <b>c</b>", "# heading #", "x_y_z", "“curly” ‘marks’",
               "#123 and @desk", "{{ x }} :smile:", "http://a.example/?b=*c*", "see www.a.example.",
               "www.b.example/x_y", "desk@a.example", "ftp://a.example", "(www.c.example)");
  CAPTURE(text);
  // Reports put something before every text of an article: nothing stands at the start of a line.
  std::string shape;
  CHECK(text_of(parse("x " + escape(text)).get(), shape) == "x " + text);
  CHECK(shape == "");
}

TEST_CASE("a table's cell keeps to its cell") {
  std::string shape;
  const auto root = parse("| a | b |\n| - | - |\n| " + escape("x | y `|` z") + " | 2 |\n");
  CHECK(text_of(root.get(), shape) == "abx | y `|` z2");
  CHECK(shape == "table table_header table_cell table_cell table_row table_cell table_cell ");
}

TEST_CASE("escapes are few") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"He won 3-2 (after 90+4 minutes), he said: \"No!\" It cost $5.",
       "He won 3-2 (after 90+4 minutes), he said: \"No!\" It cost $5."},
      {"a\nb", "a b"},
      {"US$ and A$", "US\\$ and A\\$"},
      {"@desk a @ b", "@<!-- -->desk a @ b"},
      {"#1", "#<!-- -->1"},
  }));
  CHECK(escape(text) == expected);
}

TEST_CASE("code spans hold any name") {
  const std::string name = GENERATE("a.md:7", "a`b", "``", "`x", "a *b* <c>.md");
  std::string shape;
  CHECK(text_of(parse("x " + code(name)).get(), shape) == "x " + name);
  CHECK(shape == "code ");
}

TEST_CASE("marked words are bold wherever they stand") {
  const auto pieces = GENERATE(values<std::vector<Piece>>({
      {{"He is ", false}, {"48", true}, {" now.", false}},
      {{"(", false}, {"48", true}, {")", false}},
      {{"£", false}, {"45,000", true}, {" a year", false}},
      {{"non", false}, {"-stop", true}, {" work", false}},
      {{"so", false}, {"“yes”", true}, {"er", false}},
      {{"wait", true}},
      {{"in ", false}, {"“quoted, words,”", true}, {" he said", false}},
      {{"", false}, {"a*b", true}, {"c", false}},
      {{"two ", false}, {"one", true}, {" and ", false}, {"two", true}},
  }));
  std::string text;
  std::size_t marked = 0;
  for (const Piece& piece : pieces) {
    text += piece.text;
    marked += piece.marked ? 1 : 0;
  }
  const std::string markdown = to_markdown(pieces);
  CAPTURE(markdown);
  std::string shape;
  CHECK(text_of(parse("x " + markdown).get(), shape) == "x " + text);
  std::string expected;
  const bool tags = markdown.find("<b>") != std::string::npos;
  for (std::size_t i = 0; i < marked; ++i) expected += tags ? "html_inline html_inline " : "strong ";
  CHECK(shape == expected);
}
