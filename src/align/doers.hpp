#pragma once
// One deed that articles give to different people: "Ann Lee raised the alarm" here, "Bob Ray" there.
//
// Only deeds that have one doer count: those that a story has one of in whatever words (claim/deed_frame.hpp), and those that
// have one doer by their nature (to win a title, chair an inquiry), where both articles name the thing alike and definitely. An
// article that itself names two doers knows of two deeds, and nothing is held against it. Doers without a name differ where one
// is a woman and the other a man, or one of the services and the other a private person.

#include <string>
#include <vector>

#include "align/story.hpp"

namespace tally::align {

struct DeedPlace {
  ingest::ArticleId article;
  const claim::Event* event = nullptr;  // of that article, owned by the story
  claim::Argument doer;
  claim::Argument object;  // or the predicate, where the deed has none
};

struct DeedSide {
  std::string doer;  // as the story names it
  std::vector<DeedPlace> places;
};

struct DeedConflict {
  bool named = false;           // all doers are persons with names
  std::vector<DeedSide> sides;  // two or more, the one with most places first
};

struct DeedReading {
  std::vector<DeedConflict> conflicts;
  std::size_t compared = 0;  // deeds that two articles or more tell of
};

[[nodiscard]] DeedReading compare_doers(const Story& story);

}  // namespace tally::align
