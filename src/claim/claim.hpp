#pragma once
// What an article says of somebody or something, with how it says it. A claim is read from one place in one
// article and knows nothing of other articles.
//
//   "Julian Kelly, the chief financial officer," -> subject: entity Julian Kelly, attribute role,
//                                                   value RoleTitle{"chief financial officer"}, present

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/span.hpp"
#include "entity/entity.hpp"
#include "ingest/article.hpp"
#include "mention/mention.hpp"

namespace tally::claim {

struct ClaimTag;
using ClaimId = base::Id<ClaimTag>;

enum class Attribute { name, role, time };
[[nodiscard]] std::string_view to_string(Attribute attribute);

enum class Polarity { positive, negative };
enum class Certainty { stated, reported, possible };  // plain; attributed or alleged; may, could, expected
enum class Phase { past, present, planned };          // has resigned; is; will resign

struct Qualifiers {
  entity::LocalEntityId speaker;  // who says so; not valid for the article's own voice
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::stated;
  Phase phase = Phase::present;
};

// What happened, as far as needed to know the same happening again: a predicate and what it is about.
struct EventKey {
  std::string predicate;               // lemma: "confirm"
  std::vector<std::string> arguments;  // lemmas and entity names of the predicate's arguments, sorted
};

using Subject = std::variant<entity::LocalEntityId, EventKey>;
using ClaimValue = std::variant<mention::PersonName, mention::RoleTitle, mention::TimeExpression>;

struct Claim {
  base::Span span;  // the words that state the value, into Article::text
  Subject subject;
  Attribute attribute = Attribute::name;
  ClaimValue value;
  Qualifiers qualifiers;
  ingest::Zone zone = ingest::Zone::body;
};

}  // namespace tally::claim
