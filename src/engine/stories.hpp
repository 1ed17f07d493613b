#pragma once
// Which articles are held against each other: files become articles, and articles stories.
//
// An article whose front matter says `story: ferry` belongs to the story of that name; any other to the story of its
// folder, or to that of all files named one by one. New articles named one by one join the story of the folder they
// stand in, or the only story that there is.

#include <map>
#include <string>
#include <vector>

#include "ingest/article.hpp"
#include "ingest/limits.hpp"
#include "report/report.hpp"

namespace tally::engine {

struct StoryArticles {
  std::string name;
  std::vector<ingest::Article> articles;
};

struct Reading {
  std::vector<std::string> paths;              // files and folders
  std::vector<std::string> fresh;              // of new articles: only findings that touch one of them are wanted
  std::map<std::string, std::string> locales;  // BCP 47 by outlet, for articles that state no language
  bool cluster = false;                        // folders say nothing: articles of one story are found by what they tell
  ingest::Limits limits;
};

// Sorted by name. What can't be read, or put into a story, is a problem of the run; the others are there.
[[nodiscard]] std::vector<StoryArticles> read_stories(const Reading& reading, report::Outcome& outcome);

}  // namespace tally::engine
