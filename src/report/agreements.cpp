#include "report/agreements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/one_line.hpp"

namespace tally::report {
namespace {

using align::ClaimRef;

// True where both give one value in full: an organisation that only one names leaves it open.
struct SameValue {
  bool operator()(const mention::RoleTitle& a, const mention::RoleTitle& b) const {
    return a.title == b.title && a.organisation == b.organisation && a.tenure == b.tenure;
  }
  bool operator()(const mention::Age& a, const mention::Age& b) const { return a == b; }
  bool operator()(const mention::TimeExpression& a, const mention::TimeExpression& b) const {
    return a.interval && b.interval && *a.interval == *b.interval;
  }
  bool operator()(const claim::Bond& a, const claim::Bond& b) const {
    return a.kind == b.kind && a.value == b.value && a.number == b.number;
  }
  template <class A, class B>
  bool operator()(const A&, const B&) const {
    return false;
  }
};

bool plain(const claim::Claim& claim) {
  return claim.qualifiers.polarity == claim::Polarity::positive && claim.qualifiers.certainty == claim::Certainty::stated;
}

// The places of all findings, by article.
using Places = std::vector<std::vector<base::Span>>;

Places places_of(const StoryResult& result) {
  Places places(result.story.articles.size());
  for (const finding::Finding& finding : result.findings) {
    for (const finding::Evidence& e : finding.evidence) places[e.article.index()].push_back(e.span);
  }
  return places;
}

bool touches(const std::vector<base::Span>& places, base::Span span) {
  return std::any_of(places.begin(), places.end(), [&](base::Span place) { return place.overlaps(span); });
}

std::string about(const align::Story& story, const align::ClaimGroup& group) {
  if (group.entity.valid()) return fmt::format("{}: {}", story.entities[group.entity].name, claim::to_string(group.attribute));
  const ClaimRef first = group.claims.front();
  const auto* event = std::get_if<claim::EventKey>(&story[first].subject);
  if (event == nullptr) return std::string(claim::to_string(group.attribute));
  return fmt::format("“{}”: {}", one_line(event->words.in(story[first.article].article.text)), claim::to_string(group.attribute));
}

std::size_t sources_of(const align::Story& story, const Agreement& agreement) {
  std::set<std::size_t> sources;
  for (const Told& told : agreement.told) sources.insert(story.copies.of_article[told.article.index()]);
  return sources.size();
}

// Nothing where the group's claims do not all have one value.
Agreement agreement_on(const align::Story& story, const align::ClaimGroup& group, const Places& findings) {
  Agreement out;
  const claim::Claim& first = story[group.claims.front()];
  for (const ClaimRef ref : group.claims) {
    const claim::Claim& claim = story[ref];
    if (!plain(claim) || !std::visit(SameValue{}, first.value, claim.value)) return {};
    if (touches(findings[ref.article.index()], claim.span)) return {};
    const bool house = is_house_facts(story[ref.article].article);
    if (!house && (out.told.empty() || out.told.back().article != ref.article)) out.told.push_back({ref.article, claim.span});
  }
  out.about = about(story, group);
  return out;
}

}  // namespace

std::vector<Agreement> agreements(const StoryResult& result) {
  std::vector<Agreement> all;
  const Places findings = places_of(result);
  for (const align::ClaimGroup& group : result.story.groups) {
    if (group.claims.size() < 2) continue;
    Agreement agreement = agreement_on(result.story, group, findings);
    if (sources_of(result.story, agreement) > 1) all.push_back(std::move(agreement));
  }
  std::stable_sort(all.begin(), all.end(), [](const Agreement& a, const Agreement& b) { return a.told.size() > b.told.size(); });
  return all;
}

}  // namespace tally::report
