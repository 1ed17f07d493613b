#pragma once
// Articles that give one happening different causes.
//
//   a.md: "the fire was caused by a fault in a dryer"     b.md: "a candle started the blaze"
//
// Two places are about one happening where they name it by one class of words ("fire") and nothing that they say of it
// keeps the two apart; of what happens often (rises, delays) they must also describe it alike. Two causes differ where
// they share no word and are of kinds that rule one another out; an article that knows the other's cause, too, has a
// dispute or two factors, and is no conflict. So is a cause that was still unknown and found later.

#include <string>
#include <vector>

#include "align/story.hpp"
#include "claim/cause.hpp"

namespace tally::align {

enum class CauseDifference {
  other,      // two causes
  ruled_out,  // given here, ruled out there
  unknown,    // given here, at no earlier time still unknown there
};

struct CausePlace {
  ingest::ArticleId article;
  claim::CauseClaim claim;
  base::Span words;  // into the article's text
  base::Span cause;  // the cause alone; empty where it is unknown
};

struct CauseConflict {
  CauseDifference difference = CauseDifference::other;
  std::string happening;  // "fire"
  CausePlace left, right;
  bool established = false;  // both state it as found out
};

struct CauseReading {
  std::vector<CauseConflict> conflicts;  // one a happening and pair of causes
  std::size_t compared = 0;
};

[[nodiscard]] CauseReading compare_causes(const Story& story);

}  // namespace tally::align
