#pragma once
// How long after one another articles were published: what holds today may be another thing next month.
//
//   if (rule::days_apart(story, a, b).value_or(0) > 31) return;   // articles without a date are taken to go together

#include <optional>

#include "align/story.hpp"

namespace tally::rule {

// Nothing where one of them bears no date.
[[nodiscard]] std::optional<int> days_apart(const align::Story& story, ingest::ArticleId a, ingest::ArticleId b);

}  // namespace tally::rule
