#pragma once
// Two places of one sort in accounts of one happening: "a villa on Lake Como" here, "the shores of Lake Garda" there.
//
// Compared are names that say what sort of place they name (a lake, a street, a hospital) and names of towns. Neither article
// may name the other's place anywhere: who writes of both knows that they are two.

#include <string>
#include <vector>

#include "align/common_ground.hpp"

namespace tally::align {

struct NamedPlace {
  ingest::ArticleId article;
  mention::MentionId mention;
};

struct PlaceConflict {
  std::vector<NamedPlace> left;   // every place of the story that gives the one name, sorted
  std::vector<NamedPlace> right;  // and the other
};

struct PlaceReading {
  std::vector<PlaceConflict> conflicts;
  std::size_t compared = 0;  // pairs of sentences about one happening that both name a place of one sort
};

[[nodiscard]] PlaceReading compare_places(const Story& story, const CommonGround& ground);

}  // namespace tally::align
