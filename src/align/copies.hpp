#pragma once
// Which articles are copies of one another. Articles that share most of their wording are one source: when sources
// are counted on each side of a conflict, copied copy counts once.

#include <vector>

#include "language/document.hpp"

namespace tally::align {

struct CopyGroups {
  std::vector<std::size_t> of_article;  // the number of the group that each article belongs to, from 0
  std::size_t count = 0;
};

// Runs of five tokens ("shingles") are held against each other: two articles are one source when at least half of
// the runs of the shorter one stand in the other too (containment, Broder 1997). Agency copy that is cut and
// reworked at the edges keeps more; independent accounts share little beyond quotations.
[[nodiscard]] CopyGroups find_copies(const std::vector<const language::Document*>& documents);

}  // namespace tally::align
