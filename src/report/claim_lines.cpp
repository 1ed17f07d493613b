#include "report/claim_lines.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/place.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view to_string(mention::Tenure tenure) {
  switch (tenure) {
    case mention::Tenure::present:
      return "present";
    case mention::Tenure::former:
      return "former";
    case mention::Tenure::incoming:
      return "incoming";
    case mention::Tenure::acting:
      return "acting";
  }
  return "present";
}

std::string month(int months) { return fmt::format("{:04}-{:02}", months / 12, months % 12 + 1); }

struct ValueFields {
  Json& line;
  const align::Story& story;
  ingest::ArticleId article;
  void operator()(const mention::RoleTitle& role) const {
    line["value"] = role.title;
    line["organisation"] = role.organisation;
    line["tenure"] = to_string(role.tenure);
    line["interim"] = role.interim;
  }
  void operator()(const mention::Age& age) const {
    line["value"] = {age.low, age.high};
    if (age.born) line["born"] = {month(age.born->first), month(age.born->last)};
  }
  void operator()(const claim::Bond& relation) const {
    line["relation"] = to_string(relation.kind);
    line["value"] = relation.value;
    if (relation.number > 0) line["number"] = relation.number;
    if (relation.other.valid()) line["of"] = story[article].entities[relation.other].name;
  }
  void operator()(const mention::TimeExpression& time) const {
    line["value"] = time.value;
  }
};

struct SubjectName {
  const align::Story& story;
  ingest::ArticleId article;
  std::string operator()(entity::LocalEntityId local) const {
    const entity::EntityId entity = story.entities.of({article, local});
    return entity.valid() ? story.entities[entity].name : story[article].entities[local].name;
  }
  std::string operator()(const claim::EventKey& event) const {
    return fmt::format("{}({})", event.predicate, fmt::join(event.arguments, ", "));
  }
};

Json claim_json(const StoryView& view, ingest::ArticleId article, const claim::Claim& claim) {
  const Place place = view.place({.article = article, .span = claim.span, .label = {}});
  Json line = {{"file", place.file},
               {"start", place.bytes.begin},
               {"end", place.bytes.end},
               {"line", place.position.line},
               {"text", place.text},
               {"attribute", claim::to_string(claim.attribute)},
               {"subject", std::visit(SubjectName{view.result().story, article}, claim.subject)}};
  std::visit(ValueFields{line, view.result().story, article}, claim.value);
  line["polarity"] = claim::to_string(claim.qualifiers.polarity);
  line["certainty"] = claim::to_string(claim.qualifiers.certainty);
  line["phase"] = claim::to_string(claim.qualifiers.phase);
  const auto& facts = view.result().story[article];
  const auto add_words = [&](const char* key, language::TokenRange words) {
    if (!words.empty()) line[key] = facts.document.span_of(words).in(facts.article.text);
  };
  add_words("since", claim.qualifiers.since);
  add_words("until", claim.qualifiers.until);
  add_words("as_of", claim.qualifiers.as_of);
  line["zone"] = ingest::to_string(claim.zone);
  return line;
}

}  // namespace

std::string write_claims(const Outcome& outcome) {
  std::string out;
  for (const StoryResult& result : outcome.stories) {
    const StoryView view(result);
    for (std::size_t a = 0; a < result.story.articles.size(); ++a) {
      for (const claim::Claim& claim : result.story.articles[a].claims) {
        out += claim_json(view, ingest::ArticleId(a), claim).dump() + "\n";
      }
    }
  }
  return out;
}

}  // namespace tally::report
