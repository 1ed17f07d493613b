#pragma once
// Stories of plain text with findings put at words, for the tests of the reporters.
//
//   Sample sample = make_sample({{"a.txt", "Ann Lee, 48, won."}, {"b.txt", "Ann Lee (46) won."}});
//   sample.add({.rule = "age", .message = "..."}, {{0, "48", "aged 48"}, {1, "46", "aged 46"}});

#include <string>
#include <utility>
#include <vector>

#include "report/report.hpp"

namespace tally::report {

struct File {
  std::string path;
  std::string text;
};

struct At {
  std::size_t article;
  std::string words;  // found in the article's text, which must have them
  std::string label;
  std::size_t occurrence = 1;
};

class Sample {
 public:
  explicit Sample(StoryResult result) : result_(std::move(result)) {}

  void add(finding::Finding finding, const std::vector<At>& places);
  ingest::Article& article(std::size_t i) { return result_.story.articles[i].article; }
  StoryResult& result() { return result_; }
  // The story as the only one of a run; the sample is empty after it.
  [[nodiscard]] Outcome take_outcome();

 private:
  StoryResult result_;
};

[[nodiscard]] Sample make_sample(const std::vector<File>& files, std::string name = "stories/sample");

}  // namespace tally::report
