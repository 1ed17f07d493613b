#include "engine/gather.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/parallel.hpp"
#include "engine/cluster.hpp"

namespace tally::engine {
namespace {

// By the story that its articles name, else by the first report: that name stays when more come in.
std::string name_of(const std::vector<ingest::Article>& articles) {
  const auto named = std::find_if(articles.begin(), articles.end(), [](const auto& a) { return !a.story.empty(); });
  if (named != articles.end()) return named->story;
  const auto when = [](const ingest::Article& a) { return a.published ? base::to_sys(*a.published) : std::chrono::sys_seconds::max(); };
  return std::min_element(articles.begin(), articles.end(), [&](const auto& a, const auto& b) {
           return std::tuple(when(a), std::string_view(a.path)) < std::tuple(when(b), std::string_view(b.path));
         })->path;
}

}  // namespace

std::vector<StoryArticles> gather(std::vector<ingest::Article> articles) {
  std::stable_sort(articles.begin(), articles.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  std::vector<TopicWords> words(articles.size());
  base::parallel_for(articles.size(), [&](std::size_t i) { words[i] = topic_words(articles[i]); });
  std::vector<std::string> labels;
  for (const ingest::Article& article : articles) labels.push_back(article.story);
  const std::vector<std::size_t> group = cluster(words, labels);
  std::map<std::size_t, StoryArticles> stories;
  for (std::size_t i = 0; i < articles.size(); ++i) stories[group[i]].articles.push_back(std::move(articles[i]));
  std::vector<StoryArticles> out;
  for (auto& [first, story] : stories) {
    story.name = name_of(story.articles);
    out.push_back(std::move(story));
  }
  return out;
}

}  // namespace tally::engine
