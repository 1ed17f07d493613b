#pragma once
// One deed that articles tell in ways that exclude each other: done here and not done there, done and still to be done, done
// by one to the other and by the other to the one.
//
//   a.md "Halden paid the fine in June."            b.md "Halden did not pay the fine."         denied
//   a.md "The mayor has signed the order."          b.md "The mayor will sign the order."       planned, in a later article
//   a.md "The tug rammed the ferry."                b.md "The ferry hit the tug."               turned round
//
// Two places tell of one deed where their verbs are of one class (claim/predicate_class.hpp), whom or what it is done to and who
// does it do not differ, and what else the clauses share weighs enough. An article that tells it both ways has a dispute or two
// deeds, and nothing is held against it.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

enum class DeedDifference { denied, planned, turned_round };

struct ToldDeed {
  ingest::ArticleId article;
  const claim::Event* event = nullptr;  // of that article, owned by the story
};

struct ToldConflict {
  DeedDifference difference = DeedDifference::denied;
  std::vector<ToldDeed> left;   // done; sorted by place
  std::vector<ToldDeed> right;  // not done, planned, or turned round
};

struct ToldReading {
  std::vector<ToldConflict> conflicts;
  std::size_t compared = 0;  // pairs of places that tell of one deed
};

[[nodiscard]] ToldReading compare_deeds(const Story& story);

}  // namespace tally::align
