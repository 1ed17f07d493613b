#pragma once
// What a run is told that looks at new articles only: the findings that touch one of them, its own words first.

#include <string>
#include <vector>

#include "engine/stories.hpp"
#include "report/report.hpp"

namespace tally::engine {

// Whether a path is one of the new articles; knows them by what the file system calls them.
class FreshArticles {
 public:
  explicit FreshArticles(const std::vector<std::string>& paths);
  [[nodiscard]] bool empty() const { return files_.empty(); }
  [[nodiscard]] bool contains(const std::string& path) const;
  [[nodiscard]] bool any_in(const StoryArticles& story) const;

 private:
  std::vector<std::string> files_;  // sorted
};

// Takes away what touches no new article and puts the new articles' places first.
void keep_fresh(const FreshArticles& fresh, report::StoryResult& result);

}  // namespace tally::engine
