#pragma once
// Which claims are about the same thing: decided here, on evidence, before any values are compared.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

// Claims about one entity: one group an entity and attribute.
[[nodiscard]] std::vector<ClaimGroup> group_by_entity(const Story& story);

// Claims about one event: the same predicate, and either two arguments in common or one argument and most of the
// other words of the clause. Events that only share a verb are two events.
[[nodiscard]] std::vector<ClaimGroup> group_by_event(const Story& story);

}  // namespace tally::align
