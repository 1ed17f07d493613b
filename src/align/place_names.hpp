#pragma once
// Two places in accounts of one happening: "a villa on Lake Como" here, "the shores of Lake Garda" there; "flown to hospital in
// Leeds", "taken to York".
//
// Compared are names of one sort (a lake, a street, a hospital), known towns, and places that no list knows. Neither article may
// name the other's place anywhere: who writes of both knows that they are two. A caption is held against its own article.

#include <string>
#include <vector>

#include "align/place_tellings.hpp"

namespace tally::align {

struct PlaceConflict {
  std::vector<NamedPlace> left;   // every place of the story that gives the one name, sorted
  std::vector<NamedPlace> right;  // and the other
  bool sorted = false;            // both names tell of one sort of place
};

struct PlaceReading {
  std::vector<PlaceConflict> conflicts;
  std::size_t compared = 0;  // pairs of sentences about one happening that both name a place
};

[[nodiscard]] PlaceReading compare_places(const Story& story, const CommonGround& ground);

}  // namespace tally::align
