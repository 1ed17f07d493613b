#pragma once
// Which files make up a story: the paths that a user gave, folders opened, in an order that does not depend
// on the file system.
//
//   find_articles({"stories/"})      // each folder below that holds articles is one story
//   find_articles({"a.md", "b.md"})  // files named one by one are one story together, named ""

#include <string>
#include <string_view>
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
  std::vector<base::Error> errors;   // missing or unreadable paths, and files of a type that nothing reads
};

// Dot files, `gold.json` and what describes a folder (README, LICENSE, NOTICE) are skipped without a word,
// other unknown types in a folder with a note. A file that is reached twice is read once. Links to folders
// are followed, but never in a circle.
[[nodiscard]] FileList find_articles(const std::vector<std::string>& paths);

}  // namespace tally::ingest
