#include "engine/stories.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "base/file.hpp"
#include "engine/gather.hpp"
#include "ingest/folder.hpp"
#include "ingest/reader.hpp"

namespace tally::engine {
namespace {

namespace fs = std::filesystem;

std::string last_part(const std::string& folder) {
  const std::size_t end = folder.find_last_not_of('/');
  if (end == std::string::npos) return folder;
  const std::size_t slash = folder.rfind('/', end);
  return folder.substr(slash == std::string::npos ? 0 : slash + 1, end + 1 - (slash == std::string::npos ? 0 : slash + 1));
}

// By its path; of several articles in a file, by path and number.
std::string called(const ingest::Article& article) {
  const std::size_t number = article.origin.name.rfind('#');
  return number == std::string::npos ? article.path : article.path + article.origin.name.substr(number);
}

// A file with another one's text is checked too, for what it says of itself; it counts as the same source.
void note_duplicates(const StoryArticles& story, std::vector<std::string>& notes) {
  const auto& articles = story.articles;
  for (auto article = articles.begin(); article != articles.end(); ++article) {
    const auto first = std::find_if(articles.begin(), article, [&](const ingest::Article& other) { return same_text(other, *article); });
    if (first != article)
      notes.push_back(fmt::format("{}: the same text as {}; remove one, both count as one source", called(*article), called(*first)));
  }
}

class Sorter {
 public:
  Sorter(const Reading& reading, report::Outcome& outcome) : reading_(reading), outcome_(outcome) {
    for (const ingest::StoryFiles& story : ingest::find_articles(reading.fresh).stories) {
      for (const std::string& file : story.files) fresh_.insert(base::real_path(file));
    }
  }

  std::vector<StoryArticles> sort() {
    std::vector<std::string> paths = reading_.fresh;
    paths.insert(paths.end(), reading_.paths.begin(), reading_.paths.end());
    const ingest::FileList files = ingest::find_articles(paths);
    outcome_.notes = files.skipped;
    outcome_.problems = files.errors;
    for (const ingest::StoryFiles& story : files.stories) stories_.push_back({story.name, {}});
    for (const ingest::StoryFiles& story : files.stories) {
      for (const std::string& file : story.files) read(story.name, file);
    }
    if (reading_.cluster) stories_ = gather(std::move(pool_));
    for (auto& [folder, article] : named_stories_) story_named(article.story).articles.push_back(std::move(article));
    for (ingest::Article& article : homeless_) place(std::move(article));
    std::erase_if(stories_, [](const StoryArticles& story) { return story.articles.empty(); });
    std::sort(stories_.begin(), stories_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    for (StoryArticles& story : stories_) cut(story);
    for (StoryArticles& story : stories_) note_duplicates(story, outcome_.notes);
    return std::move(stories_);
  }

 private:
  [[nodiscard]] bool is_fresh(const std::string& path) const { return fresh_.contains(base::real_path(path)); }

  StoryArticles& story_of(const std::string& name) {
    return *std::find_if(stories_.begin(), stories_.end(), [&](const StoryArticles& story) { return story.name == name; });
  }

  // The story that front matter names: a folder of that name, or one of its own.
  StoryArticles& story_named(const std::string& name) {
    const auto at = std::find_if(stories_.begin(), stories_.end(),
                                 [&](const StoryArticles& story) { return story.name == name || last_part(story.name) == name; });
    if (at != stories_.end()) return *at;
    stories_.push_back({name, {}});
    return stories_.back();
  }

  void read(const std::string& folder, const std::string& file) {
    ingest::FileArticles read = ingest::read_file(file, reading_.limits);
    outcome_.problems.insert(outcome_.problems.end(), read.errors.begin(), read.errors.end());
    for (ingest::Article& article : read.articles) sort_in(folder, std::move(article));
  }

  void sort_in(const std::string& folder, ingest::Article article) {
    for (const base::Error& warning : article.warnings) outcome_.notes.push_back(to_string(warning));
    const auto own = reading_.locales.find(article.outlet);
    if (article.language.empty() && own != reading_.locales.end()) article.language = own->second;
    if (reading_.cluster) {
      pool_.push_back(std::move(article));
    } else if (!article.story.empty()) {
      named_stories_.emplace_back(folder, std::move(article));
    } else if (folder.empty() && !reading_.paths.empty() && is_fresh(article.path)) {
      homeless_.push_back(std::move(article));
    } else {
      story_of(folder).articles.push_back(std::move(article));
    }
  }

  void cut(StoryArticles& story) {
    const std::size_t count = story.articles.size();
    if (count <= reading_.limits.articles) return;
    outcome_.problems.push_back({.message = fmt::format("{} articles in one story, of which the first {} are checked", count, reading_.limits.articles),
                                 .file = story.name,
                                 .remedy = "give every story a folder of its own, or raise articles below [limits] in tallystick.toml"});
    story.articles.erase(story.articles.begin() + static_cast<std::ptrdiff_t>(reading_.limits.articles), story.articles.end());
  }

  // A new article named by itself.
  void place(ingest::Article article) {
    const std::string folder = base::real_path(fs::path(article.path).parent_path().generic_string());
    StoryArticles* home = nullptr;
    std::size_t filled = 0;
    for (StoryArticles& story : stories_) {
      if (story.articles.empty()) continue;
      ++filled;
      if (!story.name.empty() && base::real_path(story.name) == folder) home = &story;
    }
    if (home == nullptr && filled <= 1) {
      const auto only = std::find_if(stories_.begin(), stories_.end(), [](const auto& story) { return !story.articles.empty(); });
      home = only == stories_.end() ? &stories_.front() : &*only;
    }
    if (home == nullptr) {
      outcome_.problems.push_back({.message = "which of the stories it belongs to is not said",
                                   .file = article.path,
                                   .remedy = "write story: NAME into its front matter, or name that story's folder alone"});
      return;
    }
    home->articles.push_back(std::move(article));
  }

  const Reading& reading_;
  report::Outcome& outcome_;
  std::set<std::string> fresh_;
  std::vector<StoryArticles> stories_;
  std::vector<std::pair<std::string, ingest::Article>> named_stories_;
  std::vector<ingest::Article> homeless_;
  std::vector<ingest::Article> pool_;  // to be clustered
};

}  // namespace

std::vector<StoryArticles> read_stories(const Reading& reading, report::Outcome& outcome) {
  return Sorter(reading, outcome).sort();
}

}  // namespace tally::engine
