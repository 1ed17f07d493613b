#pragma once
// The sentences of findings: sources named and joined the same way by every rule.

#include <set>
#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::rule {

// "a.md", "a.md and b.md", "a.md, b.md and c.md"
[[nodiscard]] std::string join(const std::vector<std::string>& items);

// The articles' short names, each once, in the order of the story.
[[nodiscard]] std::string sources(const align::Story& story, const std::set<ingest::ArticleId>& articles);

// The words of a span as the reader sees them.
[[nodiscard]] std::string_view words(const align::Story& story, ingest::ArticleId article, base::Span span);

}  // namespace tally::rule
