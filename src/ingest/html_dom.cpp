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

// The library counts a character reference in too few bits: "&#xAAAAAAAAC5;" becomes a byte that is no letter. Its texts
// lie in our memory.
void make_sound(const char* text) {
  const std::string_view view(text);
  for (std::size_t at = 0; at < view.size(); ++at) {
    at += base::find_invalid_utf8(view.substr(at)).value_or(view.size() - at);
    if (at < view.size()) const_cast<char*>(text)[at] = '?';
  }
}

void make_sound(const GumboNode& root) {
  std::vector<const GumboNode*> stack{&root};
  while (!stack.empty()) {
    const GumboNode& next = *stack.back();
    stack.pop_back();
    if (!is_element(next)) {
      if (next.type == GUMBO_NODE_TEXT || next.type == GUMBO_NODE_CDATA) make_sound(next.v.text.text);
      continue;
    }
    const GumboVector &attributes = next.v.element.attributes, &children = next.v.element.children;
    for (unsigned i = 0; i < attributes.length; ++i) make_sound(static_cast<const GumboAttribute*>(attributes.data[i])->value);
    for (unsigned i = 0; i < children.length; ++i) stack.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
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
  make_sound(root());
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
