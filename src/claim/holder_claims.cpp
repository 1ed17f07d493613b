#include <optional>

#include "claim/claims.hpp"
#include "language/tree.hpp"

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

// How a post is said to be held: by the copula ("is not the chair"), by the verb that it completes ("may become
// chair"), else by its own words.
Qualifiers qualifiers_of(const language::Document& document, const mention::Mention& mention) {
  const language::TokenId top = language::top_of(document, mention.tokens);
  const language::Token& token = document[top];
  const language::Relation relation = language::universal(token.relation);
  const bool completes = (relation == language::Relation::obj || relation == language::Relation::xcomp ||
                          relation == language::Relation::obl) &&
                         token.head.valid() && document[token.head].upos == language::Upos::verb &&
                         !language::child(document, top, language::Relation::cop);
  Qualifiers out = qualify(document, completes ? token.head : top);
  if (!completes) return out;
  const Qualifiers own = qualify(document, top);  // "appointed acting chair until May"
  out.validity = own.validity;
  if (!own.since.empty()) out.since = own.since;
  if (!own.until.empty()) out.until = own.until;
  return out;
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
                      .qualifiers = held->attribute == Attribute::role ? qualifiers_of(view.document, mention) : Qualifiers(),
                      .zone = view.document.zone_of(view.article, first)});
  }
}

}  // namespace tally::claim
