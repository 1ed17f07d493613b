#include "rule/holders.hpp"

#include <algorithm>
#include <chrono>

#include "entity/person_group.hpp"
#include "rule/days_apart.hpp"
#include "rule/post.hpp"

namespace tally::rule {
namespace {

using align::ClaimGroup;
using align::ClaimRef;
using align::Story;
using entity::EntityId;
using ingest::ArticleId;
using mention::RoleTitle;
using mention::Tenure;

std::vector<Holder> holders_of(const Story& story) {
  std::vector<Holder> out;
  for (const ClaimGroup& group : story.groups) {
    if (group.attribute != claim::Attribute::role) continue;
    const std::size_t first = out.size();
    for (const ClaimRef ref : group.claims) {
      const auto& title = std::get<RoleTitle>(story[ref].value);
      Post post = make_post(title);
      if (title.tenure != Tenure::present || title.interim || !has_one_holder(post)) continue;
      const auto known = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [&](const Holder& holder) {
        return holder.post.head == post.head && holder.post.field == post.field && holder.post.body == post.body;
      });
      if (known != out.end()) {
        known->places.push_back(ref);
      } else {
        out.push_back({group.entity, std::move(post), {ref}});
      }
    }
  }
  return out;
}

bool same_post(const Post& a, const Post& b) { return a.head == b.head && a.field == b.field && a.body == b.body; }

bool within_a_month(const Story& story, const Holder& a, const Holder& b) {
  constexpr int month = 31;
  for (const ClaimRef left : a.places) {
    for (const ClaimRef right : b.places) {
      const auto apart = rule::days_apart(story, left.article, right.article);
      if (!apart || *apart > month) return false;
    }
  }
  return true;
}

bool names(const Story& story, ArticleId article, EntityId person) {
  const auto& parts = story.entities[person].parts;
  return std::any_of(parts.begin(), parts.end(), [&](const entity::EntityPart& part) { return part.article == article; });
}

// An article that names both knows who is who.
bool strangers(const Story& story, const Holder& a, const Holder& b) {
  const auto apart = [&](const Holder& holder, EntityId other) {
    return std::none_of(holder.places.begin(), holder.places.end(), [&](ClaimRef ref) { return names(story, ref.article, other); });
  };
  return apart(a, b.person) && apart(b, a.person);
}

bool names_alike(const Story& story, const Holder& a, const Holder& b) {
  const auto view = [&](const Holder& holder) { return entity::view_of(mention::parse_person_name(story.entities[holder.person].name)); };
  const entity::PersonView left = view(a), right = view(b);
  const auto match = compare(left.comparable, right.comparable);
  return match.verdict != entity::NameVerdict::different || match.score > 0.3F || left.surname == right.surname;
}

}  // namespace

std::vector<Rivals> find_rivals(const Story& story) {
  std::vector<Rivals> out;
  const std::vector<Holder> holders = holders_of(story);
  for (std::size_t i = 0; i < holders.size(); ++i) {
    for (std::size_t k = i + 1; k < holders.size(); ++k) {
      const Holder &a = holders[i], &b = holders[k];
      if (a.person == b.person || !same_post(a.post, b.post)) continue;
      if (!within_a_month(story, a, b) || !strangers(story, a, b)) continue;
      out.push_back({a, b, names_alike(story, a, b)});
    }
  }
  return out;
}

}  // namespace tally::rule
