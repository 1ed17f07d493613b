#pragma once
// A page parsed by gumbo, and the few questions the HTML readers ask of its nodes.
//
//   HtmlPage page(source);
//   if (!page.trouble()) for_each_element(page.root(), [](const GumboNode& node) { ... });

#include <gumbo.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tally::ingest {

// Nesting and attributes beyond this are refused before parsing: the library's time is quadratic in both.
// Real pages stay below a tenth.
inline constexpr std::size_t deepest_nesting = 1000;
inline constexpr std::size_t most_attributes = 500;

// What makes the text unfit for the parser, empty when nothing does. Linear.
[[nodiscard]] std::string find_html_trouble(std::string_view source);

// The parser's nodes live in a few large pieces of memory that are let go together: faster than freeing each,
// and safe however deep the tree is (the library's own way is recursive).
class HtmlPage {
 public:
  explicit HtmlPage(std::string_view source);  // must outlive the page
  [[nodiscard]] const GumboNode& root() const { return *output_->root; }

 private:
  void* allocate(std::size_t size);

  std::vector<std::unique_ptr<std::byte[]>> pieces_;
  std::size_t left_ = 0;  // bytes of the last piece
  std::byte* next_ = nullptr;
  const GumboOutput* output_ = nullptr;
};

[[nodiscard]] bool is_element(const GumboNode& node);
[[nodiscard]] bool is_tag(const GumboNode& node, GumboTag tag);
[[nodiscard]] std::string_view attribute(const GumboNode& node,
                                         const char* name);  // empty when there is none
// All text below the node, white space collapsed.
[[nodiscard]] std::string text_of(const GumboNode& node);
// The node and all elements below it in document order; those below one for which `visit` says false are left
// out.
void for_each_element(const GumboNode& node, const std::function<bool(const GumboNode&)>& visit);

}  // namespace tally::ingest
