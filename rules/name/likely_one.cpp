#include "checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/likely_one.hpp"
#include "rule/wording.hpp"

namespace tally::rules::name {
namespace {

using align::Story;
using entity::Entity;

struct Place {
  ingest::ArticleId article;
  base::Span span;
};

// Where the part of the name that differs is given; the surname alone says nothing of the given name.
std::vector<Place> places_of(const Story& story, const Entity& person, bool by_given) {
  std::vector<Place> out;
  for (const entity::EntityPart& part : person.parts) {
    for (const mention::MentionId id : story[part].mentions) {
      const mention::Mention& mention = story[part.article].mentions[id];
      const auto* name = std::get_if<mention::PersonName>(&mention.value);
      if (name != nullptr && !(by_given ? name->given.empty() : name->surname.empty())) out.push_back({part.article, mention.span});
    }
  }
  return out;
}

void report(const Story& story, const rule::LikelyOne& pair, rule::Sink& sink) {
  const Entity *odd = &story.entities[pair.a], *other = &story.entities[pair.b];
  auto few = places_of(story, *odd, pair.by_given), many = places_of(story, *other, pair.by_given);
  if (few.size() > many.size()) std::swap(odd, other), std::swap(few, many);
  finding::Finding finding;
  finding.severity = pair.points >= 4 ? finding::Severity::error : finding::Severity::warning;
  finding.confidence = pair.points >= 4 ? 0.85 : 0.7;
  finding.message = fmt::format("What seems to be one person is \u201C{}\u201D and \u201C{}\u201D", odd->name, other->name);
  finding.suggestion = "Check the name at the source and use one throughout.";
  finding.subject = other->name;
  for (const Place& place : few) finding.evidence.push_back({place.article, place.span, odd->name, finding::EvidenceRole::primary});
  for (const Place& place : many) finding.evidence.push_back({place.article, place.span, other->name, finding::EvidenceRole::conflicting});
  if (!few.empty() && !many.empty()) sink.report(std::move(finding));
}

// Reported before, as two holders of one post.
bool reported(const rule::Sink& sink, const Story& story, const rule::LikelyOne& pair) {
  const auto named = [&](const finding::Finding& finding, entity::EntityId id) {
    return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const finding::Evidence& e) { return e.label == story.entities[id].name; });
  };
  return std::any_of(sink.findings().begin(), sink.findings().end(), [&](const finding::Finding& f) { return named(f, pair.a) && named(f, pair.b); });
}

}  // namespace

void check_likely_one(const Story& story, rule::Sink& sink) {
  for (const rule::LikelyOne& pair : rule::find_likely_one(story)) {
    sink.compared();
    if (!reported(sink, story, pair)) report(story, pair, sink);
  }
}

}  // namespace tally::rules::name
