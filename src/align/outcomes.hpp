#pragma once
// One matter that articles let stand or end in different ways: convicted here, acquitted there; agreed on Tuesday here, and not
// decided there.
//
// What is compared is about one person of the story, about one thing that both places call alike and describe alike ("the
// appeal over the quarry"), or about what a story has one of (the ransom, the cause). An article that itself has both outcomes
// knows of two matters, and nothing is held against it; nor is what a later article may have seen come about.

#include <span>
#include <string>
#include <vector>

#include "align/story.hpp"
#include "claim/outcome.hpp"

namespace tally::align {

struct OutcomePlace {
  ingest::ArticleId article;
  claim::Outcome outcome;  // its event is owned by the story
};

// Articles that agree on an outcome.
struct OutcomeSide {
  std::string_view value;  // "acquitted"
  std::vector<OutcomePlace> places;
};

struct OutcomeConflict {
  claim::Matter matter = claim::Matter::trial;
  std::string bearer;  // as the story names it
  bool sure = false;   // one person or thing on both sides, by name
  std::vector<OutcomeSide> sides;  // two or more, the one with most places first
};

struct OutcomeReading {
  std::vector<OutcomeConflict> conflicts;
  std::size_t compared = 0;  // matters of which two articles or more tell the end
};

// Of the matters named.
[[nodiscard]] OutcomeReading compare_outcomes(const Story& story, std::span<const claim::Matter> matters);

}  // namespace tally::align
