#pragma once
// One deed that articles give to different people: "Ann Lee raised the alarm" here, "Bob Ray" there.
//
// Only deeds that have one doer count (to win a title, chair an inquiry, score the winner), and only where both articles
// name the thing alike and definitely. An article that itself names two doers knows of two deeds, and nothing is held against
// it.

#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct DeedPlace {
  ingest::ArticleId article;
  const claim::Event* event = nullptr;  // of that article, owned by the story
  claim::Argument doer;
  claim::Argument object;
};

struct DeedSide {
  entity::EntityId doer;
  std::vector<DeedPlace> places;
};

struct DeedConflict {
  std::vector<DeedSide> sides;  // two or more, the one with most places first
};

struct DeedReading {
  std::vector<DeedConflict> conflicts;
  std::size_t compared = 0;  // deeds that two articles or more tell of
};

[[nodiscard]] DeedReading compare_doers(const Story& story);

}  // namespace tally::align
