#pragma once
// Who is who across the articles of a story.
//
//   const StoryEntities story = link({&entities_of_a, &entities_of_b});
//   story.of({article, local});
//
// Persons: equal full names are one; initials, nicknames and middle names too where nobody else in the story fits as
// well. Two spellings are one person where the difference cannot well be two people's (a rare surname, or one given
// name in two spellings) or where both are given one post. Two given names with one surname are two people unless the
// posts agree closely and the surname is rare: then the given name is what the articles disagree about. Surnames and
// given names alone go to the one person of the story that they fit. What one article keeps apart stays apart.
// Organisations: by name without legal form, by acronym, and by two expansions of one acronym.
//
// Nothing depends on the order of the articles but the numbers in EntityPart.

#include <vector>

#include "entity/entity.hpp"

namespace tally::entity {

// Pointers are not null; their positions are the articles' ids.
[[nodiscard]] StoryEntities link(const std::vector<const LocalEntities*>& articles);

}  // namespace tally::entity
