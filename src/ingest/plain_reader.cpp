#include "ingest/plain_reader.hpp"

#include "base/utf8.hpp"
#include "ingest/front_matter.hpp"
#include "ingest/masthead.hpp"
#include "ingest/paragraphs.hpp"
#include "ingest/text_builder.hpp"
#include "ingest/zones.hpp"

namespace tally::ingest {
namespace {

using base::make_span;

void write_paragraph(TextBuilder& out, const Article& article, const std::vector<Line>& lines,
                     Paragraph paragraph, Zone zone) {
  out.begin(zone);
  for (std::size_t i = paragraph.first; i < paragraph.first + paragraph.count; ++i) {
    base::Span span = lines[i].span;
    if (i > paragraph.first) {
      out.space(make_span(lines[i - 1].span.end, span.begin));
    } else if (zone == Zone::body) {
      span.begin += static_cast<std::uint32_t>(list_mark_length(span.in(article.source)));
    }
    out.copy(span);
  }
  out.end();
}

// The stated headline, or the one that the head of the text shows.
void set_title(Article& article) {
  for (const Block& block : article.blocks) {
    if (block.zone == Zone::headline && article.title.empty()) article.title = block.span.in(article.text);
  }
}

}  // namespace

base::Result<Article> read_plain(std::string_view path, std::string source) {
  Article article{.path = std::string(path), .format = Format::plain, .source = std::move(source)};
  auto front = read_front_matter(path, article.source);
  if (!front) return front.error();
  const std::vector<Line> lines = split_lines(article.source, front->body);
  const std::vector<Paragraph> paragraphs = group_lines(article.source, lines);
  Masthead head;
  if (front->fields.empty()) head = read_masthead(article.source, lines, paragraphs);
  TextBuilder out(article);
  add_title_blocks(out, front->fields);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    write_paragraph(out, article, lines, paragraphs[i], i < head.zones.size() ? head.zones[i] : Zone::body);
  }
  apply_fields(article, front->fields);
  apply_fields(article, head.fields);
  if (!article.published && head.zones.size() < paragraphs.size()) {
    apply_fields(article,
                 dateline_fields(lines[paragraphs[head.zones.size()].first].span.in(article.source)));
  }
  set_title(article);
  classify_blocks(article, {.bare_captions = true});
  return article;
}

}  // namespace tally::ingest
