#include "ingest/folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "ingest/reader.hpp"

namespace tally::ingest {

namespace fs = std::filesystem;

FileList find_articles(const std::vector<std::string>& paths) {
  FileList list;
  std::map<std::string, std::vector<std::string>> stories;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
      stories[""].push_back(path);
    } else if (fs::is_directory(path, error)) {
      for (const auto& entry : fs::recursive_directory_iterator(path, error)) {
        if (!entry.is_regular_file() || !is_article_name(entry.path().generic_string())) continue;
        stories[entry.path().parent_path().generic_string()].push_back(entry.path().generic_string());
      }
    } else {
      list.errors.push_back({.message = "no such file or folder", .file = path, .remedy = "check the path"});
    }
  }
  for (auto& [name, files] : stories) {
    std::sort(files.begin(), files.end());
    list.stories.push_back({name, std::move(files)});
  }
  return list;
}

}  // namespace tally::ingest
