#pragma once
// The person whom an article's first sentence describes before the next names them, as news does:
//
//   "A man who admitted killing his dog has been jailed. / Piers Hale, 41, said nothing."   -> "man" is Piers Hale

#include <optional>

#include "entity/reference_judge.hpp"

namespace tally::entity {

// Nothing where more than one person may be meant, or another may be named.
[[nodiscard]] std::optional<Reference> find_lead_person(const SpokenArticle& spoken);

}  // namespace tally::entity
