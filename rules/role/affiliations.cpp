#include "affiliations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "rule/post.hpp"
#include "rule/wording.hpp"

namespace tally::rules::role {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using ingest::ArticleId;

// Bodies of which somebody serves one at a time; a society or a charity takes members from all of them.
int sector_of(std::string_view folded) {
  static constexpr auto sectors = std::to_array<std::string_view>({
      " university college polytechnic institute observatory museum ",
      " hospital infirmary clinic ",
      " police constabulary guard force service agency authority board bureau commission department ministry office inspectorate coastguard ",
      " union unison unite ",
  });
  for (std::size_t i = 0; i < sectors.size(); ++i) {
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', at), folded.size());
      const std::string word = " " + std::string(folded.substr(at, end - at)) + " ";
      if (sectors[i].find(word) != std::string_view::npos) return static_cast<int>(i);
      at = end + 1;
    }
  }
  return -1;
}

struct Place {
  ClaimRef ref;
  std::string body;  // folded
  int sector = -1;
};

std::string body_told(const claim::Claim& claim) {
  if (claim.qualifiers.polarity == claim::Polarity::negative || claim.qualifiers.validity != claim::Validity::present) return {};
  if (const auto* title = std::get_if<mention::RoleTitle>(&claim.value)) {
    const bool named = title->organisation.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
    return title->tenure == mention::Tenure::present && named ? base::fold(title->organisation) : std::string();
  }
  const auto* bond = std::get_if<claim::Bond>(&claim.value);
  return bond != nullptr && bond->kind == claim::BondKind::affiliation ? bond->value : std::string();
}

std::map<entity::EntityId, std::vector<Place>> places_of(const Story& story) {
  std::map<entity::EntityId, std::vector<Place>> out;
  for (const ClaimGroup& group : story.groups) {
    for (const ClaimRef ref : group.claims) {
      std::string body = body_told(story[ref]);
      const int sector = sector_of(body);
      if (group.entity.valid() && sector >= 0) out[group.entity].push_back({ref, std::move(body), sector});
    }
  }
  return out;
}

bool in_article(const std::vector<Place>& places, ArticleId article, const Place& like) {
  return std::any_of(places.begin(), places.end(), [&](const Place& p) {
    return p.ref.article == article && (p.body == like.body || !rule::are_two_bodies(p.body, like.body));
  });
}

// Reported as a conflict of posts already.
bool reported(const Story& story, const rule::Sink& sink, const Place& a, const Place& b) {
  const auto has = [&](const finding::Finding& f, const Place& place) {
    return std::any_of(f.evidence.begin(), f.evidence.end(), [&](const finding::Evidence& e) {
      return e.article == place.ref.article && e.span.overlaps(story[place.ref].span);
    });
  };
  return std::any_of(sink.findings().begin(), sink.findings().end(), [&](const finding::Finding& f) { return has(f, a) && has(f, b); });
}

void report(const Story& story, const std::string& person, const Place& a, const Place& b, rule::Sink& sink) {
  finding::Finding finding;
  finding.severity = finding::Severity::warning;
  finding.confidence = 0.7;
  const auto told = [&](const Place& place) { return std::string(rule::words(story, place.ref.article, story[place.ref].span)); };
  finding.message = fmt::format("{} is given as \u201C{}\u201D in {} and \u201C{}\u201D in {}", person, told(a), rule::sources(story, {a.ref.article}),
                                told(b), rule::sources(story, {b.ref.article}));
  finding.suggestion = "Check for whom the person works.";
  finding.subject = person;
  finding.evidence.push_back({a.ref.article, story[a.ref].span, a.body, finding::EvidenceRole::primary});
  finding.evidence.push_back({b.ref.article, story[b.ref].span, b.body, finding::EvidenceRole::conflicting});
  sink.report(std::move(finding));
}

}  // namespace

void check_affiliations(const Story& story, rule::Sink& sink) {
  for (const auto& [person, places] : places_of(story)) {
    if (places.size() > 1) sink.compared();
    bool done = false;
    for (std::size_t i = 0; i < places.size() && !done; ++i) {
      for (std::size_t k = i + 1; k < places.size() && !done; ++k) {
        const Place &a = places[i], &b = places[k];
        // Two places told alike are the relation rule's.
        if (std::holds_alternative<claim::Bond>(story[a.ref].value) && std::holds_alternative<claim::Bond>(story[b.ref].value)) continue;
        if (a.sector != b.sector || a.ref.article == b.ref.article || !rule::are_two_bodies(a.body, b.body)) continue;
        if (in_article(places, a.ref.article, b) || in_article(places, b.ref.article, a)) continue;
        done = true;
        if (!reported(story, sink, a, b)) report(story, story.entities[person].name, a, b, sink);
      }
    }
  }
}

}  // namespace tally::rules::role
