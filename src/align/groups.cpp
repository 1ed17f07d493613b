#include "align/groups.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace tally::align {
namespace {

using claim::Claim;
using claim::ClaimId;
using claim::EventKey;
using entity::EntityId;
using entity::LocalEntityId;
using ingest::ArticleId;

template <class Visit>
void for_each_claim(const Story& story, Visit visit) {
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const auto& claims = story.articles[a].claims;
    for (std::size_t c = 0; c < claims.size(); ++c) visit(ClaimRef{ArticleId(a), ClaimId(c)}, claims[c]);
  }
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const int order = i->compare(*j);
    if (order == 0) ++count;
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
  return count;
}

bool same_event(const EventKey& a, const EventKey& b) {
  const std::size_t arguments = shared(a.arguments, b.arguments);
  if (arguments >= 2) return true;
  const std::size_t words = shared(a.context, b.context);
  const std::size_t most = std::max(a.context.size(), b.context.size());
  return arguments == 1 && words >= 3 && 3 * words >= 2 * most;
}

const EventKey* event_of(const Claim& claim) { return std::get_if<EventKey>(&claim.subject); }

}  // namespace

std::vector<ClaimGroup> group_by_entity(const Story& story) {
  std::map<std::tuple<claim::Attribute, EntityId>, ClaimGroup> groups;
  for_each_claim(story, [&](ClaimRef ref, const Claim& claim) {
    const auto* local = std::get_if<LocalEntityId>(&claim.subject);
    if (local == nullptr) return;
    const EntityId entity = story.entities.of({ref.article, *local});
    if (!entity.valid()) return;
    ClaimGroup& group = groups[{claim.attribute, entity}];
    group.attribute = claim.attribute;
    group.entity = entity;
    group.claims.push_back(ref);
  });
  std::vector<ClaimGroup> out;
  for (auto& [key, group] : groups) out.push_back(std::move(group));
  return out;
}

std::vector<ClaimGroup> group_by_event(const Story& story) {
  std::map<std::tuple<claim::Attribute, std::string_view>, std::vector<ClaimGroup>> by_predicate;
  for_each_claim(story, [&](ClaimRef ref, const Claim& claim) {
    const EventKey* event = event_of(claim);
    if (event == nullptr) return;
    auto& groups = by_predicate[{claim.attribute, event->predicate}];
    const auto home = std::find_if(groups.begin(), groups.end(), [&](const ClaimGroup& group) {
      return std::any_of(group.claims.begin(), group.claims.end(),
                         [&](ClaimRef other) { return same_event(*event, *event_of(story[other])); });
    });
    if (home != groups.end()) {
      home->claims.push_back(ref);
    } else {
      groups.push_back({.attribute = claim.attribute, .claims = {ref}});
    }
  });
  std::vector<ClaimGroup> out;
  for (auto& [key, groups] : by_predicate) {
    for (ClaimGroup& group : groups) out.push_back(std::move(group));
  }
  return out;
}

}  // namespace tally::align
