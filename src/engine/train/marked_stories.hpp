#pragma once
// Stories in which whoever wrote them marked the figures and times, and which of them tell one thing
// (data/slots/README.md).
//
//   for (const MarkedStory& story : read_marked_stories("data/slots/incidents-1.txt"))
//     story.articles.front().mark_at(span)   // the mark of these bytes of the file; null where they have none

#include <string>
#include <vector>

#include "base/span.hpp"
#include "ingest/article.hpp"

namespace tally::engine {

struct Mark {
  base::Span span;     // bytes of the article's source
  std::string slot;    // "f3": what else has this name in the story tells the same thing
  bool wrong = false;  // it contradicts the other tellings
};

struct MarkedArticle {
  ingest::Article article;
  std::vector<Mark> marks;  // in the order of the text

  // The mark that shares most with the span.
  [[nodiscard]] const Mark* mark_at(base::Span source_span) const;
};

struct MarkedStory {
  std::string name;
  std::vector<MarkedArticle> articles;
  bool complete = true;  // else only what is contradicted is marked, and what cannot be decided is of the slot "?"
};

// Throws std::runtime_error, with the line, for a file that is not of the format.
[[nodiscard]] std::vector<MarkedStory> read_marked_stories(const std::string& path);

}  // namespace tally::engine
