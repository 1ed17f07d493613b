#pragma once
// Persons, organisations, places and other names of an article as mentions.
//
//   for (const Mention& m : find_names(article, document))
//     if (m.kind == MentionKind::person) std::get<PersonName>(m.value).surname ...
//
// The span of a person holds the honorifics before the name ("Mr Daly") and no possessive mark. A name of one word is
// a given name in PersonName where it is the given name of somebody named in full in the article, or where the
// gazetteer knows it as nothing but a given name; else it is a surname.

#include <vector>

#include "mention/mention.hpp"

namespace tally::mention {

// Sorted by where they begin; they do not overlap.
[[nodiscard]] std::vector<Mention> find_names(const ingest::Article& article, const language::Document& document);

}  // namespace tally::mention
