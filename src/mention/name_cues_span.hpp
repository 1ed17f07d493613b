#pragma once
// The cues that a name has by itself and from its sentence; name_cues.hpp adds those of the rest of the article.

#include "mention/name_cues.hpp"

namespace tally::mention {

[[nodiscard]] Cues span_cues(const language::Document& document, const NameText& text, const NameSpan& span);

}  // namespace tally::mention
