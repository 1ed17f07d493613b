#include "stages.hpp"

#include <algorithm>
#include <chrono>

#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "language/reader.hpp"
#include "mention/mention.hpp"

namespace tally::bench {
namespace {

template <class Work>
double fastest(int times, Work work) {
  double best = 0;
  for (int i = 0; i < times; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    best = i == 0 ? took.count() : std::min(best, took.count());
  }
  return best;
}

std::vector<ingest::Article> read_all(const std::vector<File>& files) {
  std::vector<ingest::Article> articles;
  for (const File& file : files) {
    auto article = ingest::read_article(std::string_view(file.name), file.bytes);
    if (article) articles.push_back(*std::move(article));
  }
  return articles;
}

}  // namespace

std::vector<Stage> measure_stages(const std::vector<File>& story, int times) {
  const std::vector<ingest::Article> articles = read_all(story);
  std::vector<language::Document> documents;
  std::size_t tokens = 0;
  for (const ingest::Article& article : articles) {
    documents.push_back(language::read_document(article));
    tokens += documents.back().tokens.size();
  }
  const rule::Registry registry = rules::compiled_rules();
  std::vector<Stage> stages;
  const auto measure = [&](std::string name, auto work) {
    stages.push_back({.name = std::move(name), .milliseconds = fastest(times, work), .tokens = tokens});
  };
  measure("ingest", [&] { static_cast<void>(read_all(story)); });
  measure("language", [&] {
    for (const ingest::Article& article : articles) static_cast<void>(language::read_document(article));
  });
  measure("mention", [&] {
    for (std::size_t i = 0; i < articles.size(); ++i)
      static_cast<void>(mention::find_mentions(articles[i], documents[i]));
  });
  measure("article, all stages", [&] {
    for (const ingest::Article& article : articles) static_cast<void>(engine::read_facts(article));
  });
  measure("story, all stages", [&] { static_cast<void>(engine::check_articles("story", articles, registry, {})); });
  return stages;
}

}  // namespace tally::bench
