#include "mention/quoted.hpp"

#include <algorithm>

namespace tally::mention {

bool is_quoted(const Mentions& mentions, base::Span span) {
  const auto behind = std::upper_bound(mentions.all.begin(), mentions.all.end(), span.begin,
                                       [](std::uint32_t at, const Mention& mention) { return at < mention.span.begin; });
  if (behind == mentions.all.begin()) return false;
  const auto last = static_cast<std::size_t>(behind - mentions.all.begin()) - 1;
  return mentions.quoted_until[last] >= span.end;  // what begins before and ends behind holds it
}

}  // namespace tally::mention
