#pragma once
// Which files make up a story: the paths that a user gave, folders opened, in an order that does not depend on the
// file system.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "ingest/article.hpp"

namespace tally::ingest {

struct StoryFiles {
  std::string name;                // the folder, or "" for files named one by one
  std::vector<std::string> files;  // articles, sorted
};

struct FileList {
  std::vector<StoryFiles> stories;   // sorted by name; each folder with articles in it is one story
  std::vector<std::string> skipped;  // notes: "notes.pdf: not an article (.txt, .md, .html)"
  std::vector<base::Error> errors;   // missing or unreadable paths
};

// Dot files and `gold.json` are skipped without a word, other unknown types with a note.
[[nodiscard]] FileList find_articles(const std::vector<std::string>& paths);

}  // namespace tally::ingest
