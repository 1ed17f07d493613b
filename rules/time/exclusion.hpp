#pragma once
// Whether two times of one happening can't both be right: by more than writers round, zones shift and nights run over.

#include "align/told_times.hpp"

namespace tally::rules {

// Whether the two accounts may be held against each other at all: both of what happened or both of what is planned, both
// affirmed, both of a point in time, from articles of one story.
[[nodiscard]] bool comparable(const align::Story& story, const align::ToldTime& a, const align::ToldTime& b);

// Weeks apart, each article tells its own news: "sales fell in January", written in February, and "sales fell in February",
// written in March. The times lie as far apart as the articles do.
[[nodiscard]] bool each_of_its_issue(const align::Story& story, ingest::ArticleId a, const mention::TimeExpression& in_a, ingest::ArticleId b,
                                     const mention::TimeExpression& in_b);

[[nodiscard]] bool exclude(const align::ToldTime& a, const align::ToldTime& b);

}  // namespace tally::rules
