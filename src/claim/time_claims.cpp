#include "claim/claims.hpp"

namespace tally::claim {

void add_time_claims(const ArticleView& view, std::vector<Claim>& claims) {
  for (const mention::Mention& mention : view.mentions.all) {
    const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
    if (time == nullptr || time->type == mention::TimeType::duration || time->type == mention::TimeType::set) continue;
    auto event = event_of(view.document, mention.tokens);
    if (!event) continue;
    const Qualifiers qualifiers = qualify(view.document, event->verb);
    const language::Token& first = view.document.tokens[mention.tokens.begin];
    claims.push_back({.span = mention.span,
                      .subject = *std::move(event),
                      .attribute = Attribute::time,
                      .value = *time,
                      .qualifiers = qualifiers,
                      .zone = view.document.zone_of(view.article, first)});
  }
}

}  // namespace tally::claim
