#pragma once
// What the sources of a story tell alike: ages, posts and times of one person or happening that two or more independent
// sources give the same value, and that no finding is about.
//
//   agreements(result)[0]  ->  {"Ines Halloran: role", {{daily, "harbour master"}, {tabloid, "harbour master"}}}

#include <string>
#include <vector>

#include "report/report.hpp"

namespace tally::report {

struct Told {
  ingest::ArticleId article;
  base::Span span;  // into Article::text
};

struct Agreement {
  std::string about;       // "Ines Halloran: role"
  std::vector<Told> told;  // the first place in each article, in the order of articles
};

// What most sources tell first, else in the order of the story's groups.
[[nodiscard]] std::vector<Agreement> agreements(const StoryResult& result);

}  // namespace tally::report
