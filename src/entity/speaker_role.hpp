#pragma once
// Persons who are described by a role: "the fire chief", "the judge".

#include <optional>
#include <string>
#include <vector>

#include "entity/entity.hpp"

namespace tally::entity {

// The title that a phrase is, in lower case: "the company's finance director, who ..." -> "finance director".
// Nothing where the phrase is no definite description of one person.
[[nodiscard]] std::string described_role(const language::Document& document, language::TokenRange phrase);

// Persons whose post or style in the article is the one described. Sorted, without doubles.
[[nodiscard]] std::vector<LocalEntityId> holders_of(const mention::Mentions& mentions, const LocalEntities& entities,
                                                    std::string_view role);

}  // namespace tally::entity
