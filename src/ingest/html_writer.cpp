#include "ingest/html_writer.hpp"

#include "base/utf8.hpp"
#include "ingest/html_content.hpp"
#include "ingest/html_roles.hpp"
#include "ingest/html_text.hpp"
#include "ingest/line_shape.hpp"

namespace tally::ingest {

using base::make_span;

void HtmlWriter::write(const GumboNode& node, Zone zone) {
  total_ = text_of(node).size();
  out_.end();
  open_.push_back({&node, 0, zone, true});
  while (!open_.empty()) {
    Open& top = open_.back();
    const GumboVector& children = top.node->v.element.children;
    if (top.next == children.length) {
      if (top.quote) quotation_mark("\u201D", top.node->v.element.original_end_tag, top.zone);
      if (top.block) out_.end();
      open_.pop_back();
      continue;
    }
    const auto& child = *static_cast<const GumboNode*>(children.data[top.next++]);
    const Zone inside = top.zone;
    switch (child.type) {
      case GUMBO_NODE_ELEMENT:
        element(child, inside);
        break;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        text(child, inside);
        break;
      default:
        break;
    }
  }
}

std::size_t HtmlWriter::offset(const char* at) const {
  return at == nullptr ? shift_ : static_cast<std::size_t>(at - (source_.data() + shift_)) + shift_;
}

void HtmlWriter::element(const GumboNode& node, Zone zone) {
  if (is_left_out(node) || is_promotion(node)) return;
  if (is_tag(node, GUMBO_TAG_BR)) return line_break(node);
  if (is_tag(node, GUMBO_TAG_TD) || is_tag(node, GUMBO_TAG_TH)) {  // a row is one block
    const std::size_t begin = offset(node.v.element.original_tag.data);
    out_.space(make_span(begin, begin));
    open_.push_back({&node, 0, zone, false});
  } else if (is_tag(node, GUMBO_TAG_TIME) && stands_alone(node)) {  // when a post was written
    out_.end();
    open_.push_back({&node, 0, Zone::furniture, true});
  } else if (is_inline(node) && zone == Zone::caption && has_class_word(node, {"credit", "credits", "copyright", "photographer"})) {
    out_.end();
    open_.push_back({&node, 0, Zone::furniture, true});
  } else if (is_tag(node, GUMBO_TAG_Q)) {
    quotation_mark("\u201C", node.v.element.original_tag, zone);
    open_.push_back({&node, 0, zone, false, true});
  } else if (is_inline(node)) {
    open_.push_back({&node, 0, zone, false});
  } else {
    out_.end();
    open_.push_back({&node, 0, zone_for(node, zone), true});
  }
}

// Nothing else stands in its line.
bool HtmlWriter::stands_alone(const GumboNode& node) const {
  if (out_.open() && !out_.empty()) return false;
  const GumboNode* up = &node;
  while (up->parent != nullptr && is_element(*up->parent) && is_inline(*up->parent)) up = up->parent;
  if (up->parent == nullptr || !is_element(*up->parent)) return false;
  const GumboVector& siblings = up->parent->v.element.children;
  for (std::size_t i = up->index_within_parent + 1; i < siblings.length; ++i) {
    const auto& next = *static_cast<const GumboNode*>(siblings.data[i]);
    if (next.type == GUMBO_NODE_WHITESPACE || next.type == GUMBO_NODE_COMMENT) continue;
    return is_element(next) && !is_inline(next);
  }
  return true;
}

Zone HtmlWriter::zone_for(const GumboNode& node, Zone zone) {
  if (is_tag(node, GUMBO_TAG_H1)) {
    const bool first = !has_headline_;
    has_headline_ = true;
    return first ? Zone::headline : Zone::heading;
  }
  if (zone == Zone::furniture) return zone;
  if (is_gallery(node)) return Zone::caption;
  if (is_signature(node)) return Zone::furniture;
  const bool line = is_tag(node, GUMBO_TAG_LI) || is_tag(node, GUMBO_TAG_P);
  if (line && is_only_link(node) && !ends_as_sentence(text_of(node))) return Zone::furniture;
  return zone_of_element(node).value_or(zone);
}

// A short line that begins with who wrote the article: its date and other small print stand beside.
bool HtmlWriter::is_signature(const GumboNode& node) {
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(children.data[i]);
    if (child.type == GUMBO_NODE_WHITESPACE || child.type == GUMBO_NODE_COMMENT) continue;
    return is_element(child) && is_inline(child) && has_class_word(child, {"byline", "author", "authors", "timestamp"}) &&
           text_of(node).size() < 120;
  }
  return false;
}

// What a gallery says stands below its pictures. The article's own layout may be named after one, too.
bool HtmlWriter::is_gallery(const GumboNode& node) const {
  return has_class_word(node, {"gallery", "slideshow", "carousel", "lightbox"}) && text_of(node).size() * 2 < total_;
}

// A text that stands in one of those may be the article after all, in a page whose layout is named so.
bool HtmlWriter::is_promotion(const GumboNode& node) {
  if (layouts_ > 8 || (!seems_promotion(node) && !is_teaser(node))) return false;
  if (text_of(node).size() * 2 < total_) return true;
  ++layouts_;
  return false;
}

void HtmlWriter::text(const GumboNode& node, Zone zone) {
  const GumboText& content = node.v.text;
  const std::size_t begin = offset(content.original_text.data);
  const auto span = make_span(begin, begin + content.original_text.length);
  if (base::trim(content.text).empty() &&
      std::string_view(content.text).find("\u00A0") == std::string_view::npos) {
    out_.space(span);
    return;
  }
  if (!out_.open()) out_.begin(zone);
  out_.append(map_html_text(source_, span, content.text));
  broken_ = false;
}

// The tag stands for the mark; where it is left out, the mark stands nowhere.
void HtmlWriter::quotation_mark(std::string_view mark, const GumboStringPiece& tag, Zone zone) {
  if (!out_.open()) out_.begin(zone);
  if (tag.length == 0) return out_.write(mark);
  const std::size_t begin = offset(tag.data);
  out_.replace(mark, make_span(begin, begin + tag.length));
}

// One <br> is a space, two are the end of a paragraph.
void HtmlWriter::line_break(const GumboNode& node) {
  const std::size_t begin = offset(node.v.element.original_tag.data);
  if (broken_) {
    out_.end();
  } else {
    out_.space(make_span(begin, begin + node.v.element.original_tag.length));
  }
  broken_ = out_.open();
}

}  // namespace tally::ingest
