#include "report/place.hpp"

namespace tally::report {
namespace {

// A position in the article's own part of its file, as one in the whole file.
base::Position in_file(base::Position at, const base::Position& origin) {
  if (at.line == 1) {
    at.column += origin.column - 1;
    at.utf16_column += origin.utf16_column - 1;
    at.byte_column += origin.byte_column - 1;
  }
  at.line += origin.line - 1;
  return at;
}

}  // namespace

StoryView::StoryView(const StoryResult& result) : result_(result) {
  lines_.reserve(result.story.articles.size());
  for (const align::ArticleFacts& facts : result.story.articles) lines_.emplace_back(facts.article.source);
}

Place StoryView::place(const finding::Evidence& evidence) const {
  const ingest::Article& a = article(evidence.article);
  const base::Span bytes = a.source_span(evidence.span);
  const base::LineIndex& lines = lines_[evidence.article.index()];
  return {.file = a.path,
          .bytes = base::make_span(bytes.begin + a.origin.byte, bytes.end + a.origin.byte),
          .text = bytes.in(a.source),
          .position = in_file(lines.position(a.source, bytes.begin), a.origin.position),
          .end = in_file(lines.position(a.source, bytes.end), a.origin.position)};
}

}  // namespace tally::report
