#include "ingest/folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "ingest/reader.hpp"

namespace tally::ingest {
namespace {

namespace fs = std::filesystem;

const std::string article_types = fmt::format("not an article ({})", article_endings);

// What stands beside articles without being one: licences, hidden files, configuration, house facts.
bool is_companion(const std::string& name) {
  static constexpr std::array<std::string_view, 6> stems = {"readme", "license", "licence",
                                                            "notice", "copying", "changelog"};
  if (name.starts_with('.') || name.ends_with('~') || name == "gold.json" || name.ends_with(".toml")) return true;
  const std::string stem = base::to_lower(name.substr(0, name.find('.')));
  return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

std::string plain_path(const fs::path& path) {
  std::string text = path.generic_string();
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

class Finder {
 public:
  void add(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      fail(path, "no such file or folder", "check the path");
    } else if (fs::is_directory(status)) {
      const std::size_t before = seen_;
      const bool opened = open_folder(plain_path(path));
      if (opened && seen_ == before)
        fail(path, "no articles in this folder", fmt::format("put {} files into it", article_endings));
    } else if (!fs::is_regular_file(status)) {
      fail(path, "neither a file nor a folder", "give articles, or folders that hold them");
    } else if (!is_article_name(path)) {
      fail(path, article_types, "save the article as text, Markdown or HTML");
    } else {
      add_article("", path, true);
    }
  }

  FileList take() {
    for (auto& [name, files] : stories_) {
      std::sort(files.begin(), files.end());
      list_.stories.push_back({name, std::move(files)});
    }
    std::sort(list_.skipped.begin(), list_.skipped.end());
    return std::move(list_);
  }

 private:
  void fail(const std::string& path, std::string message, std::string remedy) {
    list_.errors.push_back({.message = std::move(message), .file = path, .remedy = std::move(remedy)});
  }

  // Folders yet to be opened are kept here and not on the stack; each is opened once, by whatever way it is
  // reached. False where the folder has been opened before, or cannot be.
  bool open_folder(const std::string& first) {
    const std::size_t errors = list_.errors.size();
    const bool is_new = !folders_.contains(base::real_path(first));
    std::vector<std::string> waiting{first};
    while (!waiting.empty()) {
      const std::string folder = std::move(waiting.back());
      waiting.pop_back();
      if (!folders_.insert(base::real_path(folder)).second) continue;
      std::vector<std::string> inner = read_folder(folder);
      waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
    }
    return is_new && list_.errors.size() == errors;
  }

  // The folders inside, sorted.
  std::vector<std::string> read_folder(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      names.push_back(entry->path().filename().generic_string());
    }
    if (error) fail(folder, "the folder cannot be opened", "check that you may read it");
    std::sort(names.begin(), names.end());
    std::vector<std::string> folders;
    for (const std::string& name : names) {
      if (is_companion(name)) continue;
      const std::string path = fmt::format("{}{}{}", folder, folder == "/" ? "" : "/", name);
      const fs::file_status status = fs::status(path, error);
      if (fs::is_directory(status)) {
        folders.push_back(path);
      } else if (!is_article_name(name)) {
        list_.skipped.push_back(fmt::format("{}: {}", path, article_types));
      } else if (!fs::is_regular_file(status)) {
        list_.skipped.push_back(fmt::format("{}: no file that can be opened (a broken link?)", path));
      } else if (!holds_articles(path)) {
        list_.skipped.push_back(fmt::format("{}: no article of a format that is known", path));
      } else {
        add_article(folder, path, false);
      }
    }
    return folders;
  }

  void add_article(const std::string& story, const std::string& path, bool named) {
    ++seen_;
    if (files_.insert(base::real_path(path)).second) {
      stories_[story].push_back(path);
    } else if (named) {
      list_.skipped.push_back(fmt::format("{}: named twice, read once", path));
    }
  }

  FileList list_;
  std::map<std::string, std::vector<std::string>> stories_;
  std::set<std::string> folders_;  // by their real paths
  std::set<std::string> files_;
  std::size_t seen_ = 0;  // articles met, those met before included
};

}  // namespace

FileList find_articles(const std::vector<std::string>& paths) {
  Finder finder;
  for (const std::string& path : paths) finder.add(path);
  return finder.take();
}

}  // namespace tally::ingest
