#pragma once
// A page parsed by gumbo, and the few questions the HTML readers ask of its nodes.
//
//   HtmlPage page(source);
//   if (!page.trouble()) for_each_element(page.root(), [](const GumboNode& node) { ... });

#include <gumbo.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tally::ingest {

// Nesting and attributes beyond this are refused before parsing: the library is recursive in the one and quadratic
// in the other. Real pages stay below a tenth.
inline constexpr std::size_t deepest_nesting = 1000;
inline constexpr std::size_t most_attributes = 500;

// What makes the text unfit for the parser, empty when nothing does. Linear.
[[nodiscard]] std::string find_html_trouble(std::string_view source);

class HtmlPage {
 public:
  explicit HtmlPage(std::string_view source);  // must outlive the page
  [[nodiscard]] const GumboNode& root() const { return *output_->root; }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const;
  };
  std::unique_ptr<GumboOutput, Destroy> output_;
};

[[nodiscard]] bool is_element(const GumboNode& node);
[[nodiscard]] bool is_tag(const GumboNode& node, GumboTag tag);
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);  // empty when there is none
// All text below the node, white space collapsed.
[[nodiscard]] std::string text_of(const GumboNode& node);
// The node and all elements below it in document order; those below one for which `visit` says false are left out.
void for_each_element(const GumboNode& node, const std::function<bool(const GumboNode&)>& visit);

}  // namespace tally::ingest
