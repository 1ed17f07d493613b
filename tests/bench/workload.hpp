#pragma once
// What is measured: stories as they are, and large amounts of copy made of them in a folder that goes away again.

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace tally::bench {

// A new folder for temporary files, removed with all that is in it.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct File {
  std::string name;
  std::string bytes;
};

// The articles below a folder, sorted by path.
[[nodiscard]] std::vector<File> read_articles(const std::filesystem::path& folder);
[[nodiscard]] double megabytes(const std::vector<File>& files);

// Copies the story into numbered folders until at least `wanted` megabytes stand there; returns how many do.
double write_many_stories(const std::vector<File>& story, double wanted, const std::filesystem::path& folder);

// Writes one plain-text article of about `wanted` megabytes from the text of the articles; returns its size.
double write_one_article(const std::vector<File>& articles, double wanted, const std::filesystem::path& file);

}  // namespace tally::bench
