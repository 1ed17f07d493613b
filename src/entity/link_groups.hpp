#pragma once
// Sets of local entities that are becoming one entity of the story: used by link for persons and for organisations.

#include <string>
#include <vector>

#include "entity/entity.hpp"
#include "entity/person_group.hpp"

namespace tally::entity {

struct LinkGroup {
  std::vector<EntityPart> parts;     // empty once the group went into another
  std::vector<std::string> context;  // sorted
  PersonView view;                   // of a person's fullest name
  std::vector<PersonView> views;     // all full names of a person
  std::vector<std::string> acronyms;
  std::string name;                  // of an organisation: the longest form

  [[nodiscard]] bool gone() const { return parts.empty(); }
};

using LinkGroups = std::vector<LinkGroup>;

// Whether both groups have an entity in one article: then that article keeps them apart.
[[nodiscard]] bool kept_apart(const LinkGroup& a, const LinkGroup& b);

// Puts `from` into `into` and leaves it gone.
void merge(LinkGroup& into, LinkGroup& from);

[[nodiscard]] LinkGroups link_persons(const std::vector<const LocalEntities*>& articles);
[[nodiscard]] LinkGroups link_organisations(const std::vector<const LocalEntities*>& articles);
[[nodiscard]] LinkGroups link_places(const std::vector<const LocalEntities*>& articles);

}  // namespace tally::entity
