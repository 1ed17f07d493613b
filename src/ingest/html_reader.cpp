#include "ingest/html_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "ingest/front_matter.hpp"
#include "ingest/html_content.hpp"
#include "ingest/html_metadata.hpp"
#include "ingest/html_roles.hpp"
#include "ingest/html_text.hpp"
#include "ingest/html_writer.hpp"
#include "ingest/zones.hpp"

namespace tally::ingest {
namespace {

enum class Where { shown, anywhere };

const GumboNode* find_tag(const GumboNode& root, GumboTag tag, Where where) {
  const GumboNode* found = nullptr;
  for_each_element(root, [&](const GumboNode& node) {
    if (found == nullptr && is_tag(node, tag)) found = &node;
    return found == nullptr && (where == Where::anywhere || !is_left_out(node));
  });
  return found;
}

// The page's title without the site's name after the last bar, or after a dash when what follows is the
// outlet.
std::size_t headline_length(std::string_view title, const Article& article) {
  if (!article.title.empty() && title.starts_with(article.title)) return article.title.size();
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view site = base::trim(title.substr(at + mark.size()));
    if (mark == " | " || mark == " :: " || (!article.outlet.empty() && site == article.outlet)) return at;
  }
  return title.size();
}

class PageReader {
 public:
  PageReader(Article& article, std::size_t start)
      : article_(article), start_(start), page_(std::string_view(article.source).substr(start)) {}

  void read() {
    PageFields fields = read_page_fields(article_.path, article_.source, page_.root());
    apply_fields(article_, fields.structured);
    apply_fields(article_, fields.tags);
    apply_fields(article_, fields.page);
    article_.warnings.insert(article_.warnings.end(), fields.warnings.begin(), fields.warnings.end());
    write_text();
    if (fields.article) write_data(*fields.article);
    for (const Block& block : article_.blocks) {
      if (block.zone == Zone::headline && article_.title.empty())
        article_.title = block.span.in(article_.text);
    }
  }

 private:
  void write_text() {
    TextBuilder out(article_);
    const GumboNode* body = find_article_element(page_.root());
    if (body == nullptr) return;
    const GumboNode* headline = find_tag(*body, GUMBO_TAG_H1, Where::shown);
    if (headline == nullptr) write_headline(out);
    HtmlWriter(out, article_.source, start_).write(*body, Zone::body);
  }

  // Pages that show their text by script, or only its beginning, may hold the whole of it in their data.
  void write_data(const Record& data) {
    std::size_t hidden = 0;
    for (const Part& part : data.parts) hidden += part.zone == Zone::body ? part.text.text.size() : 0;
    std::size_t shown = 0;
    for (const Block& block : article_.blocks) shown += block.zone == Zone::body || block.zone == Zone::quotation ? block.span.size() : 0;
    if (hidden <= 2 * shown) return;
    article_.text.clear();
    article_.offsets = {};
    article_.blocks.clear();
    TextBuilder out(article_);
    add_title_blocks(out, data.fields);
    for (const Part& part : data.parts) static_cast<void>(write_blocks(out, part.text, part.markup, part.zone));
  }

  // A headline that stands outside of the article's element: an <h1> above it, else the page's <title>.
  void write_headline(TextBuilder& out) {
    if (const GumboNode* h1 = find_tag(page_.root(), GUMBO_TAG_H1, Where::shown)) {
      HtmlWriter(out, article_.source, start_).write(*h1, Zone::headline);
    } else if (const GumboNode* title = find_tag(page_.root(), GUMBO_TAG_TITLE, Where::anywhere)) {
      write_title(out, *title);
    }
  }

  void write_title(TextBuilder& out, const GumboNode& title) {
    const GumboVector& children = title.v.element.children;
    if (children.length == 0) return;
    const GumboText& text = static_cast<const GumboNode*>(children.data[0])->v.text;
    const auto begin = static_cast<std::size_t>(text.original_text.data - article_.source.data());
    const auto span = base::make_span(begin, begin + text.original_text.length);
    const std::string_view words = base::trim(text.text);
    MappedText mapped = map_html_text(article_.source, span, text.text);
    const auto lead = static_cast<std::size_t>(words.data() - text.text);
    mapped.offsets.truncate(lead + headline_length(words, article_));
    out.begin(Zone::headline);
    out.append(mapped);
    out.end();
  }

  Article& article_;
  std::size_t start_;
  HtmlPage page_;
};

}  // namespace

base::Result<Article> read_html(std::string_view path, std::string source) {
  Article article{.path = std::string(path), .format = Format::html, .source = std::move(source)};
  if (const std::string trouble = find_html_trouble(article.source); !trouble.empty()) {
    return base::Error{.message = fmt::format("this HTML cannot be read: {}", trouble),
                       .file = article.path,
                       .remedy = "save the article's text alone, or as .txt"};
  }
  PageReader(article, skip_byte_order_mark(article.source)).read();
  classify_blocks(article, {.bare_captions = false});
  return article;
}

void write_html_fragment(TextBuilder& out, std::string_view source, base::Span span) {
  const std::string_view fragment = span.in(source);
  if (!find_html_trouble(fragment).empty()) return;
  const HtmlPage page(fragment);
  if (const GumboNode* body = find_tag(page.root(), GUMBO_TAG_BODY, Where::anywhere)) {
    HtmlWriter(out, source, span.begin).write(*body, Zone::body);
  }
}

}  // namespace tally::ingest
