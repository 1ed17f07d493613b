#pragma once
// Spans of an article that name something, with what they name taken apart.
//
//   const Mentions mentions = find_mentions(article, document);
//   for (const Mention& m : mentions.all)
//     if (const auto* name = std::get_if<PersonName>(&m.value)) ...

#include <cstdint>
#include <span>
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

// All mentions of an article, sorted by where they begin, longer ones first, with what finds them by place.
struct Mentions {
  std::vector<Mention> all;
  std::vector<std::uint32_t> first_of_token = {};  // by token, and one more: where its part of `of_token` begins
  std::vector<MentionId> of_token = {};            // of each token the mentions that hold it, sorted; no quotations
  std::vector<std::uint32_t> quoted_until = {};    // parallel to `all`: how far a quotation reaches that begins there or before

  [[nodiscard]] const Mention& operator[](MentionId id) const { return all[id.index()]; }

  // The mentions that begin inside the span, of a sentence say, in the order of `all`.
  [[nodiscard]] std::span<const Mention> in(base::Span span) const;

  // The mentions that hold the token, quotations aside, in the order of `all`.
  [[nodiscard]] std::span<const MentionId> at(language::TokenId token) const {
    if (!token.valid() || token.index() + 1 >= first_of_token.size()) return {};
    const std::uint32_t begin = first_of_token[token.index()];
    return std::span(of_token).subspan(begin, first_of_token[token.index() + 1] - begin);
  }
};

[[nodiscard]] Mentions find_mentions(const ingest::Article& article, const language::Document& document);

}  // namespace tally::mention
