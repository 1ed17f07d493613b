#pragma once
// One matter that articles let end in different ways: convicted here, acquitted there.
//
// What is compared is about one person or body of the story, or about one thing that is decided on, which both places must
// describe alike ("the appeal over the quarry"). An article that itself has both outcomes knows of two matters, and nothing
// is held against it.

#include <span>
#include <string>
#include <vector>

#include "align/story.hpp"
#include "claim/outcome.hpp"

namespace tally::align {

struct OutcomePlace {
  ingest::ArticleId article;
  const claim::Event* event = nullptr;  // of that article, owned by the story
  claim::Outcome outcome;
};

// Articles that agree on an outcome.
struct OutcomeSide {
  std::string_view value;  // "acquitted"
  std::vector<OutcomePlace> places;
};

struct OutcomeConflict {
  claim::Matter matter = claim::Matter::trial;
  std::string bearer;  // as the story names it
  std::vector<OutcomeSide> sides;  // two or more, the one with most places first
};

struct OutcomeReading {
  std::vector<OutcomeConflict> conflicts;
  std::size_t compared = 0;  // matters of which two articles or more tell the end
};

// Of the matters named.
[[nodiscard]] OutcomeReading compare_outcomes(const Story& story, std::span<const claim::Matter> matters);

}  // namespace tally::align
