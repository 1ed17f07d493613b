#include <algorithm>
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

language::TokenId verb_above(const language::Document& document, language::TokenId at) {
  while (at.valid() && document[at].upos != language::Upos::verb) at = document[at].head;
  return at;
}

// "was spotted by 11-year-old Bo Ray in January 2019": an age of then.
bool is_of_another_year(const ArticleView& view, const mention::Mention& age, const mention::Mention& holder) {
  if (age.tokens.end > holder.tokens.begin || !view.article.published) return false;
  const language::TokenId verb = verb_above(view.document, language::top_of(view.document, holder.tokens));
  const language::TokenRange sentence = view.document[view.document.tokens[age.tokens.begin].sentence].tokens;
  return verb.valid() && std::any_of(view.mentions.all.begin(), view.mentions.all.end(), [&](const mention::Mention& m) {
    const auto* time = std::get_if<mention::TimeExpression>(&m.value);
    const bool past = time != nullptr && time->year && *time->year + 1 < static_cast<int>(view.article.published->date.year());
    return past && sentence.contains(language::TokenId(m.tokens.begin)) && verb_above(view.document, language::top_of(view.document, m.tokens)) == verb;
  });
}

}  // namespace

void add_holder_claims(const ArticleView& view, std::vector<Claim>& claims) {
  for (const mention::Mention& mention : view.mentions.all) {
    auto held = held_by_person(mention.value);
    if (!held || !mention.holder.valid()) continue;
    const entity::LocalEntityId holder = view.entities.of_mention[mention.holder.index()];
    if (!holder.valid()) continue;
    if (held->attribute == Attribute::age && is_of_another_year(view, mention, view.mentions.all[mention.holder.index()])) continue;
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
