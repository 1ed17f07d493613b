#pragma once
// One matter that articles say to stand differently (claim/standing.hpp): an inquiry opened here, and not decided on there.
//
// A story has one verdict or one dividend; of what one person or thing bears, both places must name it, describe it, or share
// what is rare in the story. An article that itself tells both answers knows of two matters or of a change, and nothing is held
// against it; nor is what may have come about between two dated articles.

#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "claim/standing.hpp"

namespace tally::align {

struct StandingPlace {
  ingest::ArticleId article;
  claim::Standing standing;
};

struct StandingSide {
  std::string_view value;
  std::vector<StandingPlace> places;
};

struct StandingConflict {
  const claim::Question* question = nullptr;
  std::vector<StandingSide> sides;  // two, the one with most places first
};

struct StandingReading {
  std::vector<StandingConflict> conflicts;
  std::size_t compared = 0;  // pairs of articles that both answer a question
};

// Of questions about what happened, or of those about how things stand.
[[nodiscard]] StandingReading compare_standings(const Story& story, bool of_events);

}  // namespace tally::align
