#include "rule/wording.hpp"

#include <fmt/format.h>

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

std::string quoted(const align::Story& story, ingest::ArticleId article, base::Span span) {
  return fmt::format("\u201C{}\u201D in {}", words(story, article, span), short_name(story[article].article));
}

finding::Evidence evidence(const align::Story& story, ingest::ArticleId article, base::Span span, finding::EvidenceRole role) {
  return {article, span, std::string(words(story, article, span)), role};
}

}  // namespace tally::rule
