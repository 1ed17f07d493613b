#include "example/page.hpp"

#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/utf8.hpp"

namespace tally::example {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::size_t line_of(cmark_node* node) { return static_cast<std::size_t>(cmark_node_get_start_line(node)); }

std::string text_of(const char* text) { return text == nullptr ? "" : text; }

std::string plain_text(cmark_node* heading) {
  std::string text;
  for (cmark_node* child = cmark_node_first_child(heading); child != nullptr; child = cmark_node_next(child)) {
    const auto type = cmark_node_get_type(child);
    text += type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE ? text_of(cmark_node_get_literal(child)) : plain_text(child);
  }
  return text;
}

class PageReader {
 public:
  explicit PageReader(std::string_view path) : path_(path) {}

  Page read(std::string_view markdown) && {
    const std::unique_ptr<cmark_node, FreeNode> root(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    for (cmark_node* node = cmark_node_first_child(root.get()); node != nullptr; node = cmark_node_next(node)) {
      if (cmark_node_get_type(node) == CMARK_NODE_HEADING) read_heading(node);
      if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK && holds_examples()) read_block(node);
    }
    for (const Example& example : page_.examples) check(example);
    return std::move(page_);
  }

 private:
  void complain(std::size_t line, std::string message) {
    page_.errors.push_back({.message = std::move(message), .file = path_, .line = line});
  }

  bool holds_examples() const { return section_ == "Conflict" || section_ == "Not a conflict"; }

  void read_heading(cmark_node* node) {
    const int level = cmark_node_get_heading_level(node);
    if (level == 2) {
      section_ = plain_text(node);
      page_.headings.push_back(section_);
      in_example_ = false;
    } else if (level == 3 && holds_examples()) {
      page_.examples.push_back(
          {.title = plain_text(node), .line = line_of(node), .conflict = section_ == "Conflict"});
      in_example_ = true;
    }
  }

  void read_block(cmark_node* node) {
    const std::string info = text_of(cmark_node_get_fence_info(node));
    if (!in_example_) return complain(line_of(node), "this block belongs to no example; put a ### title before it");
    Example& example = page_.examples.back();
    if (info.starts_with("article ")) {
      read_article(example, std::string(base::trim(std::string_view(info).substr(8))), node);
    } else if (info.starts_with("facts ")) {
      if (example.facts) complain(line_of(node), "a second block of facts in one example");
      example.facts = NamedArticle{std::string(base::trim(std::string_view(info).substr(6))), text_of(cmark_node_get_literal(node))};
    } else if (info == "findings") {
      read_findings(example, node);
    } else {
      complain(line_of(node), fmt::format("an example holds ```article FILE, ```facts FILE and ```findings blocks only, not ```{}", info));
    }
  }

  void read_article(Example& example, std::string file, cmark_node* node) {
    if (std::ranges::any_of(example.articles, [&](const NamedArticle& other) { return other.file == file; })) {
      complain(line_of(node), fmt::format("two articles of this example are called {}", file));
    }
    example.articles.push_back({std::move(file), text_of(cmark_node_get_literal(node))});
  }

  void read_findings(Example& example, cmark_node* node) {
    if (example.states_findings) complain(line_of(node), "a second findings block in one example");
    example.states_findings = true;
    const std::string block = text_of(cmark_node_get_literal(node));
    auto expectations = read_expectations(path_, block, line_of(node) + 1);
    if (expectations) {
      example.expected = *std::move(expectations);
    } else {
      page_.errors.push_back(expectations.error());
    }
  }

  void check(const Example& example) {
    if (example.articles.empty()) complain(example.line, "this example has no article");
    if (!example.states_findings) {
      complain(example.line, "this example has no findings block; write `none` for no findings");
    } else if (example.conflict == example.expected.empty()) {
      complain(example.line, example.conflict ? "an example of a conflict expects no finding"
                                              : "an example of what is no conflict expects findings");
    }
    for (const Expectation& expectation : example.expected) {
      for (const Place& place : expectation.places) check(example, place, expectation.line);
    }
  }

  void check(const Example& example, const Place& place, std::size_t line) {
    const auto article =
        std::ranges::find_if(example.articles, [&](const NamedArticle& other) { return other.file == place.file; });
    const bool in_facts = example.facts && example.facts->file == place.file;
    if (article == example.articles.end() && !in_facts) {
      complain(line, fmt::format("the example has no article {}", place.file));
    } else if ((in_facts ? example.facts->bytes : article->bytes).find(place.words) == std::string::npos) {
      complain(line, fmt::format("\"{}\" does not stand in {}", place.words, place.file));
    }
  }

  std::string path_;
  std::string section_;
  bool in_example_ = false;
  Page page_;
};

}  // namespace

Page read_page(std::string_view path, std::string_view markdown) { return PageReader(path).read(markdown); }

}  // namespace tally::example
