#pragma once
// Which articles of a large story are held against each other where holding all against all would take too long.

#include <vector>

#include "align/clause_terms.hpp"

namespace tally::align {

inline constexpr std::size_t most_partners = 16;

// For each article, those that have most in common with it, by the rarity of the terms that both have: at most `most`,
// and besides them all whose own partners it is among. Of stories of no more than `most` + 1 articles all. Sorted;
// symmetrical.
[[nodiscard]] std::vector<std::vector<ingest::ArticleId>> find_partners(const Story& story, const ClauseTerms& terms,
                                                                        std::size_t most = most_partners);

}  // namespace tally::align
