#include "mention/quoted.hpp"

#include <algorithm>

namespace tally::mention {

bool is_quoted(const Mentions& mentions, base::Span span) {
  return std::any_of(mentions.all.begin(), mentions.all.end(), [&](const Mention& mention) {
    const auto* quotation = std::get_if<Quotation>(&mention.value);
    return quotation && quotation->kind != QuotationKind::scare && mention.span.contains(span);
  });
}

}  // namespace tally::mention
