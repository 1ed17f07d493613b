#include "unnamed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "entity/person_group.hpp"
#include "entity/person_nouns.hpp"
#include "language/tree.hpp"
#include "mention/person_name.hpp"
#include "rule/wording.hpp"
#include "scenes.hpp"
#include "unnamed_people.hpp"

namespace tally::rules::age {
namespace {

using align::ArticleFacts;
using align::Story;
using ingest::ArticleId;
using language::TokenRange;

struct Told {
  ArticleId article;
  Unnamed who;
};

// The one unnamed person of that sex in each article, by what happened.
std::map<std::pair<mention::Sex, Happened>, std::vector<Told>> told(const Story& story) {
  std::map<std::pair<mention::Sex, Happened>, std::vector<Told>> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const std::vector<Unnamed> all = find_unnamed(story.articles[a]);
    for (const Unnamed& who : all) {
      const bool alone = std::all_of(all.begin(), all.end(), [&](const Unnamed& other) {
        return other.sex != who.sex || other.years == who.years;
      });
      if (alone) out[{who.sex, who.happened}].push_back({ArticleId(a), who});
    }
  }
  return out;
}

bool age_of_somebody(const Story& story, int years) {
  return std::any_of(story.articles.begin(), story.articles.end(), [&](const ArticleFacts& facts) {
    return std::any_of(facts.claims.begin(), facts.claims.end(), [&](const claim::Claim& claim) {
      const auto* age = std::get_if<mention::Age>(&claim.value);
      return age != nullptr && !age->born && age->low <= years && years <= age->high;
    });
  });
}

void report(const Story& story, const std::map<int, std::vector<Told>>& camps, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  std::vector<std::string> parts;
  for (const auto& [years, places] : camps) {
    const auto words = [](const Told& place) { return place.who.span; };
    parts.push_back(rule::add_side(story, places, fmt::format("aged {}", years), words, finding));
  }
  finding.message = fmt::format("What seems to be one person, not named, is {}", rule::join(parts));
  finding.suggestion = "Check the age with the police or the court.";
  finding.subject = "unnamed";
  sink.report(std::move(finding));
}

// Somebody named whose age an article states, with what happened to them there.
struct Named {
  ArticleId article;
  entity::EntityId person;
  base::Span span;
  int years = 0;
  mention::Sex sex = mention::Sex::unknown;
  std::set<Happened> happened;
};

std::vector<Named> named_ages(const Story& story) {
  std::vector<Named> out;
  for (const align::ClaimGroup& group : story.groups) {
    if (group.attribute != claim::Attribute::age || !group.entity.valid()) continue;
    const mention::Sex sex = entity::view_of(mention::parse_person_name(story.entities[group.entity].name)).sex;
    for (const align::ClaimRef ref : group.claims) {
      const auto& age = std::get<mention::Age>(story[ref].value);
      if (age.born || age.low != age.high) continue;
      Named named{ref.article, group.entity, story[ref].span, age.low, sex, {}};
      const ArticleFacts& facts = story[ref.article];
      for (const entity::EntityPart& part : story.entities[group.entity].parts) {
        if (part.article != ref.article) continue;
        for (const mention::MentionId id : story[part].mentions) {
          const TokenRange tokens = facts.mentions[id].tokens;
          if (!tokens.empty())
            named.happened.insert(happened_to(facts.document, language::top_of(facts.document, tokens)));
        }
      }
      out.push_back(std::move(named));
    }
  }
  return out;
}

bool names(const Story& story, ArticleId article, entity::EntityId person) {
  const auto& parts = story.entities[person].parts;
  return std::any_of(parts.begin(), parts.end(),
                     [&](const entity::EntityPart& part) { return part.article == article; });
}

// A headline is about whom its own text names; another article's unnamed one about whom nobody else can be meant.
bool may_be(const Story& story, const Told& told, const Named& named) {
  // A child or youth is seldom one of several.
  const bool young = told.who.years < 18 && named.years < 21;
  if ((!young && !named.happened.contains(told.who.happened)) || !entity::sexes_fit(told.who.sex, named.sex) ||
      told.who.years == named.years)
    return false;
  if (told.article == named.article) return told.who.in_headline;
  return !names(story, told.article, named.person) && same_week(story, told.article, named.article);
}

void report_named(const Story& story, const Told& told, const std::vector<const Named*>& places, rule::Sink& sink) {
  const std::string& person = story.entities[places.front()->person].name;
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.75;
  finding.evidence.push_back(
      {told.article, told.who.span, fmt::format("aged {}", told.who.years), finding::EvidenceRole::primary});
  std::set<ArticleId> articles;
  for (const Named* place : places) {
    articles.insert(place->article);
    finding.evidence.push_back({place->article, place->span, fmt::format("{}, aged {}", person, place->years),
                                finding::EvidenceRole::conflicting});
  }
  finding.message =
      fmt::format("What seems to be {} is aged {} in {} and {} in {}", person, told.who.years,
                  rule::sources(story, {told.article}), places.front()->years, rule::sources(story, articles));
  finding.suggestion = "Check the age with the police or the court.";
  finding.subject = person;
  sink.report(std::move(finding));
}

// One unnamed person and one who is named, to whom the same happened.
void check_named(const Story& story, rule::Sink& sink) {
  const std::vector<Named> named = named_ages(story);
  std::vector<Told> all;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    for (Unnamed& who : find_unnamed(story.articles[a])) all.push_back({ArticleId(a), who});
  }
  for (const Told& told : all) {
    const bool rival = std::any_of(all.begin(), all.end(), [&](const Told& other) {
      return other.article == told.article && other.who.years != told.who.years &&
             other.who.happened == told.who.happened && entity::sexes_fit(other.who.sex, told.who.sex);
    });
    if (rival || age_of_somebody(story, told.who.years)) continue;
    std::vector<const Named*> places;
    for (const Named& one : named) {
      if (may_be(story, told, one)) places.push_back(&one);
    }
    const bool one = !places.empty() && std::all_of(places.begin(), places.end(), [&](const Named* n) {
      return n->person == places.front()->person && n->years == places.front()->years;
    });
    if (!one) continue;
    sink.compared();
    report_named(story, told, places, sink);
    return;
  }
}

}  // namespace

void check_unnamed(const Story& story, rule::Sink& sink) {
  check_named(story, sink);
  bool reported = false;
  for (const auto& [key, places] : told(story)) {
    std::map<int, std::vector<Told>> camps;
    for (const Told& place : places) camps[place.who.years].push_back(place);
    sink.compared();
    if (camps.size() != 2) continue;
    const Told &a = camps.begin()->second.front(), &b = camps.rbegin()->second.front();
    if (a.article == b.article || !same_week(story, a.article, b.article) || !callings_fit(a.who, b.who)) continue;
    if (age_of_somebody(story, a.who.years) || age_of_somebody(story, b.who.years)) continue;
    report(story, camps, sink);
    reported = true;
  }
  if (reported) return;
  for (const auto& [a, b] : find_scene_pairs(story)) {
    if (age_of_somebody(story, a.who.years) || age_of_somebody(story, b.who.years)) continue;
    report(story, {{a.who.years, {{a.article, a.who}}}, {b.who.years, {{b.article, b.who}}}}, sink);
    return;
  }
}

}  // namespace tally::rules::age
