#pragma once
// Posts that the text gives to a person: "chief executive Ana Ruiz", "Ana Ruiz, chief executive of Fellside,",
// "Ana Ruiz, who is the national director", "Ana Ruiz will take over as interim chief executive".

#include <span>
#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/mention.hpp"

namespace tally::mention {

struct HeldRole {
  Mention role;            // kind role, value RoleTitle
  std::size_t holder = 0;  // index into `persons`
};

// `persons` are sorted by place. A role whose holder the structure does not show is left out.
[[nodiscard]] std::vector<HeldRole> find_roles(const ingest::Article& article, const language::Document& document,
                                               std::span<const Mention> persons);

}  // namespace tally::mention
