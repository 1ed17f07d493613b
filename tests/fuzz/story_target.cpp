// The whole way of a story: articles with a line of "====" between them, and every rule.
#include "engine/engine.hpp"
#include "ingest/reader.hpp"
#include "sample_story.hpp"

namespace tally::fuzz {
namespace {

constexpr std::string_view seam = "\n====\n";
constexpr std::size_t most = 4;

std::vector<ingest::Article> read_articles(std::string_view bytes) {
  std::vector<ingest::Article> out;
  for (std::size_t i = 0; i < most; ++i) {
    const std::size_t end = i + 1 < most ? bytes.find(seam) : std::string_view::npos;
    const std::string name{static_cast<char>('a' + i), '.', 'm', 'd'};
    ingest::FileArticles file = ingest::read_file(std::string_view(name), std::string(bytes.substr(0, end)));
    std::move(file.articles.begin(), file.articles.end(), std::back_inserter(out));
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + seam.size());
  }
  return out;
}

}  // namespace

void run_target(std::string_view bytes) {
  static const rule::Registry registry = rules::compiled_rules();
  const report::StoryResult result = engine::check_articles("s", read_articles(bytes), registry, {});
  hold(result.problems.empty(), "no rule fails");
  for (const finding::Finding& finding : result.findings) hold_finding(result.story, finding);
}

}  // namespace tally::fuzz
