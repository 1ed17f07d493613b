#include "mention/quoted.hpp"

#include <algorithm>

namespace tally::mention {

bool is_quoted(const Mentions& mentions, base::Span span) {
  return std::any_of(mentions.all.begin(), mentions.all.end(), [&](const Mention& mention) {
    return mention.kind == MentionKind::quotation && mention.span.contains(span);
  });
}

}  // namespace tally::mention
