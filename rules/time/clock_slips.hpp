#pragma once
// Clock times that are one but for the hour: "at 5.52pm" here and "at eight minutes to seven" there. That two articles of one
// story have the same odd minute by chance is unlikely; a rounder minute asks for more common words around it.

#include <vector>

#include "align/clause_terms.hpp"
#include "align/story.hpp"

namespace tally::rules {

struct ClockPlace {
  ingest::ArticleId article;
  const mention::Mention* mention = nullptr;
};

struct ClockSlip {
  ClockPlace a;
  ClockPlace b;
};

// Pairs across articles, in the order of the text; what one article has both ways is none. Within one article, of calls for help.
[[nodiscard]] std::vector<ClockSlip> find_clock_slips(const align::Story& story, const align::ClauseTerms& terms);

}  // namespace tally::rules
