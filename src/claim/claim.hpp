#pragma once
// What an article says of somebody or something, with how it says it. A claim is read from one place in one
// article and knows nothing of other articles.
//
//   "Adrian Kelly, the chief financial officer," -> subject: entity Adrian Kelly, attribute role,
//                                                   value RoleTitle{"chief financial officer"}, present

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/span.hpp"
#include "claim/event_key.hpp"
#include "claim/qualifiers.hpp"
#include "claim/bond.hpp"
#include "entity/entity.hpp"
#include "ingest/article.hpp"
#include "mention/mention.hpp"

namespace tally::claim {

struct ClaimTag;
using ClaimId = base::Id<ClaimTag>;

enum class Attribute { role, age, time, relation };
[[nodiscard]] std::string_view to_string(Attribute attribute);

using Subject = std::variant<entity::LocalEntityId, EventKey>;
using ClaimValue = std::variant<mention::RoleTitle, mention::Age, mention::TimeExpression, Bond>;

struct Claim {
  base::Span span;  // the words that state the value, into Article::text
  Subject subject;
  Attribute attribute = Attribute::role;
  ClaimValue value;
  Qualifiers qualifiers;
  ingest::Zone zone = ingest::Zone::body;
};

}  // namespace tally::claim
