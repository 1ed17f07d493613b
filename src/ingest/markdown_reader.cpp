#include "ingest/markdown_reader.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>

#include "base/utf8.hpp"
#include "ingest/credits.hpp"
#include "ingest/front_matter.hpp"
#include "ingest/furniture.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/markdown_text.hpp"
#include "ingest/masthead.hpp"
#include "ingest/zones.hpp"

namespace tally::ingest {
namespace {

using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

// The table extension only: strikethrough changes global tables of the library, which threads share.
Tree parse(std::string_view text) {
  static const bool registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
  static_cast<void>(registered);
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  if (cmark_syntax_extension* table = cmark_find_syntax_extension("table")) {
    cmark_parser_attach_syntax_extension(parser, table);
  }
  cmark_parser_feed(parser, text.data(), text.size());
  Tree tree(cmark_parser_finish(parser), &cmark_node_free);
  cmark_parser_free(parser);
  return tree;
}

bool is_type(cmark_node* node, std::string_view type) {
  return view(cmark_node_get_type_string(node)) == type;
}

bool has_only(cmark_node* node, cmark_node_type type) {
  cmark_node* child = cmark_node_first_child(node);
  return child != nullptr && child == cmark_node_last_child(node) && cmark_node_get_type(child) == type;
}

class MarkdownWalk {
 public:
  MarkdownWalk(Article& article, TextBuilder& out, std::size_t body, bool titled)
      : article_(article), out_(out), text_(article.source, body), titled_(titled) {}

  void walk(cmark_node* root) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(root),
                                                                       &cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
      cmark_node* node = cmark_iter_get_node(iter.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    out_.end();
  }

 private:
  base::Span span_of(cmark_node* node) const {
    return {static_cast<std::uint32_t>(
                text_.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node))),
            text_.lines(cmark_node_get_end_line(node), cmark_node_get_end_line(node)).end};
  }

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        ++quoted_;
        break;
      case CMARK_NODE_HEADING:
        open(node, heading_zone(node));
        break;
      case CMARK_NODE_PARAGRAPH:
        open(node, paragraph_zone(node));
        break;
      case CMARK_NODE_CODE_BLOCK:
        write_code(node);
        break;
      case CMARK_NODE_HTML_BLOCK:
        write_html(node);
        break;
      case CMARK_NODE_IMAGE:
        open_image();
        break;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        write(node);
        break;
      case CMARK_NODE_HTML_INLINE:
        if (base::to_lower(view(cmark_node_get_literal(node)).substr(0, 3)) == "<br") text_.write_break(out_);
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        text_.write_break(out_);
        break;
      default:
        enter_table(node);
    }
  }

  void leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        --quoted_;
        break;
      case CMARK_NODE_HEADING:
      case CMARK_NODE_PARAGRAPH:
        close();
        break;
      case CMARK_NODE_IMAGE:
        close_image(node);
        break;
      default:
        if (is_type(node, "table_row") || is_type(node, "table_header")) close();
    }
  }

  void enter_table(cmark_node* node) {
    if (is_type(node, "table_row") || is_type(node, "table_header")) {
      open(node, Zone::body);
    } else if (is_type(node, "table_cell")) {
      text_.write_gap(out_);
    }
  }

  // The block begins with its first text, so that a picture in front of it can be a block of its own.
  void open(cmark_node* node, Zone zone) {
    out_.end();
    zone_ = zone;
    text_.enter(span_of(node));
  }

  void close() {
    out_.end();
    after_image_ = image_in_block_;
    image_in_block_ = false;
  }

  void write(cmark_node* node) {
    if (!out_.open()) out_.begin(zone_);
    const std::size_t hint = text_.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    text_.write(out_, view(cmark_node_get_literal(node)), hint);
  }

  Zone heading_zone(cmark_node* node) {
    if (titled_ || cmark_node_get_heading_level(node) != 1) return Zone::heading;
    titled_ = true;
    return Zone::headline;
  }

  Zone paragraph_zone(cmark_node* node) const {
    if (has_only(node, CMARK_NODE_LINK)) return Zone::furniture;
    if (quoted_ > 0) return Zone::quotation;
    const std::string_view words = span_of(node).in(article_.source);
    if (is_slanted_under_image(node)) return Zone::caption;
    if (has_only(node, CMARK_NODE_EMPH) && is_caption(words)) return Zone::caption;
    if (has_only(node, CMARK_NODE_STRONG) && count_words(words) <= 14) return Zone::heading;
    return Zone::body;
  }

  // A picture, and below it in the same paragraph nothing but slanted text.
  static bool is_slanted_under_image(cmark_node* paragraph) {
    bool image = false, slanted = false;
    for (cmark_node* child = cmark_node_first_child(paragraph); child != nullptr;
         child = cmark_node_next(child)) {
      switch (cmark_node_get_type(child)) {
        case CMARK_NODE_IMAGE:
          image = true;
          break;
        case CMARK_NODE_EMPH:
          slanted = true;
          break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
          break;
        default:
          return false;
      }
    }
    return image && slanted;
  }

  // Slanted text under a picture, or slanted and signed, or slanted and without a full stop.
  bool is_caption(std::string_view slanted) const {
    std::string_view words = slanted;
    while (words.starts_with('*') || words.starts_with('_')) words.remove_prefix(1);
    while (words.ends_with('*') || words.ends_with('_')) words.remove_suffix(1);
    if (is_byline(words)) return false;
    return after_image_ || trailing_credit(words, true) ||
           (!ends_as_sentence(words) && count_words(words) >= 4);
  }

  void open_image() {
    out_.end();
    out_.begin(Zone::caption);
  }

  void close_image(cmark_node* node) {
    out_.end();
    const std::string_view title = view(cmark_node_get_title(node));
    if (!title.empty()) {
      out_.begin(Zone::caption);
      text_.write(out_, title, 0);
      out_.end();
    }
    image_in_block_ = true;
  }

  // Indented text is code to Markdown, but hardly to a newsroom: it is read line by line.
  void write_code(cmark_node* node) {
    int first = cmark_node_get_start_line(node);
    int last = cmark_node_get_end_line(node);
    int length = 0, offset = 0;
    char mark = 0;
    if (cmark_node_get_fenced(node, &length, &offset, &mark) != 0) {
      ++first;
      --last;
    }
    for (int line = first; line <= last; ++line) {
      out_.begin(Zone::body);
      out_.copy_collapsed(text_.lines(line, line));
      out_.end();
    }
  }

  void write_html(cmark_node* node) {
    out_.end();
    const base::Span span = text_.lines(cmark_node_get_start_line(node), cmark_node_get_end_line(node));
    write_html_fragment(out_, article_.source, span);
  }

  Article& article_;
  TextBuilder& out_;
  MarkdownText text_;
  Zone zone_ = Zone::body;
  int quoted_ = 0;
  bool titled_ = false;
  bool image_in_block_ = false;
  bool after_image_ = false;
};

void set_title(Article& article) {
  for (const Block& block : article.blocks) {
    if (block.zone == Zone::headline && article.title.empty()) article.title = block.span.in(article.text);
  }
}

}  // namespace

base::Result<Article> read_markdown(std::string_view path, std::string source) {
  Article article{.path = std::string(path), .format = Format::markdown, .source = std::move(source)};
  auto front = read_front_matter(path, article.source);
  if (!front) return front.error();
  TextBuilder out(article);
  const bool titled = add_title_blocks(out, front->fields);
  apply_fields(article, front->fields);
  const Tree tree = parse(std::string_view(article.source).substr(front->body));
  MarkdownWalk(article, out, front->body, titled).walk(tree.get());
  set_title(article);
  if (!article.published) apply_fields(article, read_head_dates(article));
  classify_blocks(article, {.bare_captions = true});
  return article;
}

}  // namespace tally::ingest
