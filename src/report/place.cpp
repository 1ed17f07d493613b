#include "report/place.hpp"

namespace tally::report {

StoryView::StoryView(const StoryResult& result) : result_(result) {
  lines_.reserve(result.story.articles.size());
  for (const align::ArticleFacts& facts : result.story.articles) lines_.emplace_back(facts.article.source);
}

Place StoryView::place(const finding::Evidence& evidence) const {
  const ingest::Article& a = article(evidence.article);
  const base::Span bytes = a.source_span(evidence.span);
  const base::LineIndex& lines = lines_[evidence.article.index()];
  return {.file = a.path,
          .bytes = bytes,
          .text = bytes.in(a.source),
          .position = lines.position(a.source, bytes.begin),
          .end = lines.position(a.source, bytes.end)};
}

}  // namespace tally::report
