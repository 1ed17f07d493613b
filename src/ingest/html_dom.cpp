#include "ingest/html_dom.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace tally::ingest {
namespace {

void collect_text(const GumboNode& node, std::string& out) {
  std::vector<const GumboNode*> stack{&node};
  while (!stack.empty()) {
    const GumboNode& next = *stack.back();
    stack.pop_back();
    if (next.type == GUMBO_NODE_TEXT || next.type == GUMBO_NODE_CDATA) {
      out += next.v.text.text;
    } else if (next.type == GUMBO_NODE_WHITESPACE || is_tag(next, GUMBO_TAG_BR)) {
      out += ' ';
    }
    if (!is_element(next)) continue;
    const GumboVector& children = next.v.element.children;
    for (unsigned i = children.length; i > 0; --i)
      stack.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
  }
}

std::string collapse(std::string_view text) {
  std::string out;
  for (const char c : base::trim(text)) {
    if (!base::is_ascii_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

}  // namespace

HtmlPage::HtmlPage(std::string_view source) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.userdata = this;
  options.allocator = [](void* page, std::size_t size) {
    return static_cast<HtmlPage*>(page)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  output_ = gumbo_parse_with_options(&options, source.data(), source.size());
}

void* HtmlPage::allocate(std::size_t size) {
  constexpr std::size_t alignment = alignof(std::max_align_t);
  constexpr std::size_t piece = 256 * 1024;
  size = (size + alignment - 1) / alignment * alignment;
  if (size > left_) {
    left_ = std::max(size, piece);
    pieces_.push_back(std::make_unique_for_overwrite<std::byte[]>(left_));
    next_ = pieces_.back().get();
  }
  std::byte* const out = next_;
  next_ += size;
  left_ -= size;
  return out;
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

bool is_tag(const GumboNode& node, GumboTag tag) { return is_element(node) && node.v.element.tag == tag; }

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string text_of(const GumboNode& node) {
  std::string out;
  collect_text(node, out);
  return collapse(out);
}

void for_each_element(const GumboNode& node, const std::function<bool(const GumboNode&)>& visit) {
  std::vector<const GumboNode*> stack{&node};
  while (!stack.empty()) {
    const GumboNode& next = *stack.back();
    stack.pop_back();
    if (!is_element(next) || !visit(next)) continue;
    const GumboVector& children = next.v.element.children;
    for (unsigned i = children.length; i > 0; --i)
      stack.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
  }
}

}  // namespace tally::ingest
