#pragma once
// Posts that a verb tells of: "Ana Ruiz, who chairs the parish council", "Ruiz now runs a bus firm in Fellside", "Ruiz
// has led the charity since 2015", "Ruiz represented the landlord".
//
// Only what holds: a plain past ("ran the factory") may be over, a future is none yet. What is run must be a body, named or
// described; nobody's post is told by "leads by three points" or "runs a marathon".

#include <span>
#include <vector>

#include "mention/roles.hpp"

namespace tally::mention {

[[nodiscard]] std::vector<HeldRole> find_verb_roles(const ingest::Article& article, const language::Document& document,
                                                    std::span<const Mention> persons);

}  // namespace tally::mention
