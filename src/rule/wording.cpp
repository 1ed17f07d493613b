#include "rule/wording.hpp"

namespace tally::rule {

std::string join(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  return out;
}

std::string sources(const align::Story& story, const std::set<ingest::ArticleId>& articles) {
  std::vector<std::string> names;
  for (const ingest::ArticleId id : articles) names.emplace_back(short_name(story[id].article));
  return join(names);
}

std::string_view words(const align::Story& story, ingest::ArticleId article, base::Span span) {
  return span.in(story[article].article.text);
}

}  // namespace tally::rule
