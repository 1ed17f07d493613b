#pragma once
// What house facts make of the findings: the rules hold the facts against the story like another article, and this
// settles what only the house can: which forms of a name are accepted, which never are, and that the facts do not
// argue with themselves.
//
//   settle(story, facts, findings);   // story.articles holds house_article(facts, ...)

#include <vector>

#include "align/story.hpp"
#include "finding/finding.hpp"
#include "ingest/house_facts.hpp"

namespace tally::rule {

// Takes away what stands in the facts alone and differences between accepted forms; puts the article's words before
// those of the house; says what the house says.
void settle(const align::Story& story, const ingest::HouseFacts& facts, std::vector<finding::Finding>& findings);

// The forms that the house never uses, wherever they stand and no finding has them yet.
[[nodiscard]] std::vector<finding::Finding> unwanted_names(const align::Story& story, const ingest::HouseFacts& facts,
                                                           const std::vector<finding::Finding>& findings);

}  // namespace tally::rule
