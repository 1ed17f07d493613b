#include "workload.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <fstream>
#include <iterator>

#include "ingest/folder.hpp"
#include "ingest/reader.hpp"

namespace tally::bench {
namespace {

namespace fs = std::filesystem;

constexpr double million = 1e6;

double in_megabytes(std::size_t bytes) { return static_cast<double>(bytes) / million; }

}  // namespace

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "tallystick-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

std::vector<File> read_articles(const fs::path& folder) {
  std::vector<File> files;
  for (const ingest::StoryFiles& story : ingest::find_articles({folder.string()}).stories) {
    for (const std::string& path : story.files) {
      std::ifstream in(path, std::ios::binary);
      files.push_back({fs::path(path).filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  return files;
}

double megabytes(const std::vector<File>& files) {
  std::size_t bytes = 0;
  for (const File& file : files) bytes += file.bytes.size();
  return in_megabytes(bytes);
}

double write_many_stories(const std::vector<File>& story, double wanted, const fs::path& folder) {
  const double once = megabytes(story);
  double written = 0;
  for (int number = 0; once > 0 && written < wanted; ++number, written += once) {
    const fs::path copy = folder / fmt::format("{:06}", number);
    fs::create_directories(copy);
    for (const File& file : story) std::ofstream(copy / file.name, std::ios::binary) << file.bytes;
  }
  return written;
}

double write_one_article(const std::vector<File>& articles, double wanted, const fs::path& file) {
  std::string text;
  for (const File& source : articles) {
    const auto article = ingest::read_article(std::string_view(source.name), source.bytes);
    if (article) text += article->text + "\n\n";
  }
  std::ofstream out(file, std::ios::binary);
  std::size_t written = 0;
  while (!text.empty() && in_megabytes(written + text.size()) < wanted) {
    out << text;
    written += text.size();
  }
  return in_megabytes(written);
}

}  // namespace tally::bench
