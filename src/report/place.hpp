#pragma once
// Where evidence stands, in what people and programs count: the file's bytes, lines and columns.
//
//   const StoryView view(result);
//   const Place place = view.place(finding.evidence[0]);
//   fmt::print("{}:{}:{}", place.file, place.position.line, place.position.column);

#include <string_view>
#include <vector>

#include "base/lines.hpp"
#include "report/report.hpp"

namespace tally::report {

// Views into the story's articles: valid as long as the story is.
struct Place {
  std::string_view file;  // the path as the user gave it
  base::Span bytes;       // into the file as stored
  std::string_view text;  // exactly those bytes
  base::Position position;
  base::Position end;  // behind the last character
};

// A story's result with its lines counted once.
class StoryView {
 public:
  explicit StoryView(const StoryResult& result);

  [[nodiscard]] Place place(const finding::Evidence& evidence) const;
  [[nodiscard]] const StoryResult& result() const { return result_; }
  [[nodiscard]] const align::ArticleFacts& facts(ingest::ArticleId id) const { return result_.story[id]; }
  [[nodiscard]] const ingest::Article& article(ingest::ArticleId id) const { return facts(id).article; }
  // The number of the copy group that the article belongs to: articles of one group are one source.
  [[nodiscard]] std::size_t source_of(ingest::ArticleId id) const {
    return result_.story.copies.of_article[id.index()];
  }

 private:
  const StoryResult& result_;
  std::vector<base::LineIndex> lines_;
};

}  // namespace tally::report
