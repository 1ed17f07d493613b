#pragma once
// The persons of one article: which mentions mean one person. See resolve.hpp for what is wanted.

#include <vector>

#include "entity/entity.hpp"

namespace tally::entity {

// Entities of kind person, in the order of their first mention; a mention that nothing decides is in none.
[[nodiscard]] std::vector<LocalEntity> resolve_persons(const language::Document& document,
                                                       const mention::Mentions& mentions);

}  // namespace tally::entity
