#include <optional>

#include "claim/claims.hpp"

namespace tally::claim {
namespace {

struct Held {
  Attribute attribute;
  ClaimValue value;
};

std::optional<Held> held_by_person(const mention::MentionValue& value) {
  if (const auto* role = std::get_if<mention::RoleTitle>(&value)) return Held{Attribute::role, *role};
  if (const auto* age = std::get_if<mention::Age>(&value)) return Held{Attribute::age, *age};
  return std::nullopt;
}

}  // namespace

void add_holder_claims(const ArticleView& view, std::vector<Claim>& claims) {
  for (const mention::Mention& mention : view.mentions.all) {
    auto held = held_by_person(mention.value);
    if (!held || !mention.holder.valid()) continue;
    const entity::LocalEntityId holder = view.entities.of_mention[mention.holder.index()];
    if (!holder.valid()) continue;
    const language::Token& first = view.document.tokens[mention.tokens.begin];
    claims.push_back({.span = mention.span,
                      .subject = holder,
                      .attribute = held->attribute,
                      .value = std::move(held->value),
                      .zone = view.document.zone_of(view.article, first)});
  }
}

}  // namespace tally::claim
