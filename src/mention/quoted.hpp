#pragma once
// Whether words stand inside a quotation: then they are the speaker's, not the writer's.

#include "mention/mention.hpp"

namespace tally::mention {

// True where a direct or partial quotation holds the whole span; one or two words may be the writer's own.
[[nodiscard]] bool is_quoted(const Mentions& mentions, base::Span span);

}  // namespace tally::mention
