#pragma once
// The times that an article states, each with its TIMEX3 value, its interval and what it hangs on.
//
//   for (const Mention& m : find_times(article, document))
//     const auto& time = std::get<TimeExpression>(m.value);   // "three weeks ago" -> "2025-W06"
//
// Times are anchored to the article's publication, else to a date line; in an article that nothing dates, "yesterday"
// stays open (Anchor::open) and says so with X in its value. Prepositions are no part of the span: "until April" is the
// span "April" with bearing `until`. Linear in the length of the article.

#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/mention.hpp"

namespace tally::mention {

[[nodiscard]] std::vector<Mention> find_times(const ingest::Article& article, const language::Document& document);

}  // namespace tally::mention
