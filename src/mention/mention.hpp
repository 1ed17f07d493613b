#pragma once
// Spans of an article that name something, with what they name taken apart.
//
//   const Mentions mentions = find_mentions(article, document);
//   for (const Mention& m : mentions.all)
//     if (const auto* name = std::get_if<PersonName>(&m.value)) ...

#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/span.hpp"
#include "language/document.hpp"
#include "mention/age.hpp"
#include "mention/organisation_name.hpp"
#include "mention/person_name.hpp"
#include "mention/quantity.hpp"
#include "mention/quotation.hpp"
#include "mention/role_title.hpp"
#include "mention/time_expression.hpp"

namespace tally::mention {

struct MentionTag;
using MentionId = base::Id<MentionTag>;

enum class MentionKind { person, organisation, place, work, role, age, time, quantity, quotation, other };
[[nodiscard]] std::string_view to_string(MentionKind kind);

using MentionValue =
    std::variant<std::monostate, PersonName, OrganisationName, PlaceName, RoleTitle, Age, TimeExpression, Quantity,
                 Quotation>;

struct Mention {
  base::Span span;             // into Article::text
  language::TokenRange tokens;
  MentionKind kind = MentionKind::other;
  MentionValue value;
  MentionId holder;            // of a role or an age: the person mention that it belongs to
};

// All mentions of an article, sorted by where they begin, longer ones first.
struct Mentions {
  std::vector<Mention> all;

  [[nodiscard]] const Mention& operator[](MentionId id) const { return all[id.index()]; }
};

[[nodiscard]] Mentions find_mentions(const ingest::Article& article, const language::Document& document);

}  // namespace tally::mention
