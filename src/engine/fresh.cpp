#include "engine/fresh.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "ingest/folder.hpp"

namespace tally::engine {
namespace {

using finding::Evidence;
using finding::EvidenceRole;

// What the first place says is the primary statement, whatever else says otherwise.
void put_first(std::vector<Evidence>& evidence, const std::vector<bool>& is_fresh) {
  const auto others = std::stable_partition(evidence.begin(), evidence.end(),
                                            [&](const Evidence& e) { return is_fresh[e.article.index()]; });
  if (others == evidence.end()) return;
  const std::string label = evidence.front().label;
  for (Evidence& e : evidence) e.role = e.label == label ? EvidenceRole::primary : EvidenceRole::conflicting;
}

}  // namespace

FreshArticles::FreshArticles(const std::vector<std::string>& paths) {
  for (const ingest::StoryFiles& story : ingest::find_articles(paths).stories) {
    for (const std::string& file : story.files) files_.push_back(base::real_path(file));
  }
  std::sort(files_.begin(), files_.end());
}

bool FreshArticles::contains(const std::string& path) const {
  return std::binary_search(files_.begin(), files_.end(), base::real_path(path));
}

bool FreshArticles::any_in(const StoryArticles& story) const {
  return std::any_of(story.articles.begin(), story.articles.end(), [&](const auto& article) { return contains(article.path); });
}

void keep_fresh(const FreshArticles& fresh, report::StoryResult& result) {
  std::vector<bool> is_fresh;
  for (const align::ArticleFacts& facts : result.story.articles) {
    is_fresh.push_back(!is_house_facts(facts.article) && fresh.contains(facts.article.path));
  }
  std::erase_if(result.findings, [&](const finding::Finding& f) {
    return std::none_of(f.evidence.begin(), f.evidence.end(), [&](const Evidence& e) { return is_fresh[e.article.index()]; });
  });
  for (finding::Finding& f : result.findings) put_first(f.evidence, is_fresh);
  sort_findings(result.findings);
}

}  // namespace tally::engine
