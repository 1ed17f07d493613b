#pragma once
// Dates that copy gives with their label: "a use-by date of 30 June", "marked use by 30 July", "the deadline for entries is 3 May".
// Where two articles each have one date for a label, told of the same thing, it is one date.

#include <string>
#include <vector>

#include "align/clause_terms.hpp"
#include "align/story.hpp"

namespace tally::rules {

struct LabelledSlip {
  std::string label;  // "use-by date"
  ingest::ArticleId a_article;
  ingest::ArticleId b_article;
  const mention::Mention* a = nullptr;
  const mention::Mention* b = nullptr;
};

// Pairs of articles written within days, in order.
[[nodiscard]] std::vector<LabelledSlip> find_labelled_dates(const align::Story& story, const align::ClauseTerms& terms);

}  // namespace tally::rules
