#include "claim/claims.hpp"

namespace tally::claim {
namespace {

// "found guilty of the 2023 murder": a year before a noun dates what the noun tells, and not the verb.
bool dates_noun(const language::Document& document, const mention::Mention& mention, const mention::TimeExpression& time) {
  const std::uint32_t noun = mention.tokens.end;
  if (time.granularity != mention::Granularity::year || noun >= document.tokens.size()) return false;
  const language::Token& last = document.tokens[noun - 1];
  return document.tokens[noun].upos == language::Upos::noun && last.head == language::TokenId(noun);
}

}  // namespace

void add_time_claims(const ArticleView& view, std::vector<Claim>& claims) {
  for (const mention::Mention& mention : view.mentions.all) {
    const auto* time = std::get_if<mention::TimeExpression>(&mention.value);
    if (time == nullptr || time->type == mention::TimeType::duration || time->type == mention::TimeType::set) continue;
    if (dates_noun(view.document, mention, *time)) continue;
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
