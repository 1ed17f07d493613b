#pragma once
// The quantities that an article states: counts with what is counted, measures, money, percentages, fractions, scores.
//
//   for (const Mention& m : find_quantities(article, document, times))
//     const auto& quantity = std::get<Quantity>(m.value);
//
// `times` are those of find_times: a number inside a time is none here. Left out as well: ordinals, ages ("Ann Lee, 48,"),
// numbers that are part of a name ("Boeing 737", "Game 5", "A380"), lengths of time. Linear in the length of the article.

#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/mention.hpp"

namespace tally::mention {

[[nodiscard]] std::vector<Mention> find_quantities(const ingest::Article& article, const language::Document& document,
                                                   const std::vector<Mention>& times);

}  // namespace tally::mention
