#pragma once
// Who is who inside one article.
//
//   "Amanda Smith, 44, ... Ms Smith said ... Amanda's plan"     one person
//   "Jane Ascombe ... Jane Ashcombe ... Ashcombe"            one person, two spellings
//   "Nils Ostrom ... his father Carl Ostrom ... Nils"         two persons
//   "Hugo Tamsin ... Hugo Tamsin senior"                  two persons
//
// Full names are grouped first: equal ones, then those that one person may bear (initials, nicknames, middle names,
// another spelling). Surnames and given names alone are linked to the one group that fits; where several fit, an
// honorific, the sex that it tells, or the nearest name before decides, and where nothing does the mention stays
// without an entity: silence is better than a wrong person. Organisations go by name and acronym, places by name.
// Pronouns and descriptions are linked last: references.hpp.

#include "entity/entity.hpp"

namespace tally::entity {

[[nodiscard]] LocalEntities resolve(const ingest::Article& article, const language::Document& document,
                                    const mention::Mentions& mentions);

// Without references: the names alone.
[[nodiscard]] LocalEntities resolve_names(const language::Document& document, const mention::Mentions& mentions);

}  // namespace tally::entity
