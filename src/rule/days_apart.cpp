#include "rule/days_apart.hpp"

#include <cstdlib>

namespace tally::rule {

std::optional<int> days_apart(const align::Story& story, ingest::ArticleId a, ingest::ArticleId b) {
  const auto& x = story[a].article.published;
  const auto& y = story[b].article.published;
  if (!x || !y) return std::nullopt;
  const std::chrono::days way = std::chrono::sys_days{x->date} - std::chrono::sys_days{y->date};
  return static_cast<int>(std::abs(way.count()));
}

}  // namespace tally::rule
