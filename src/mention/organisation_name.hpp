#pragma once
// An organisation's name as written, with the acronym that the text gives for it.
//
//   "the National Health Service (NHS)" -> name "National Health Service", acronym "NHS"
//   "NHS"                               -> name "", acronym "NHS"

#include <string>

namespace tally::mention {

struct OrganisationName {
  std::string name;     // empty where only the acronym stands
  std::string acronym;  // empty where none is given at this place

  friend bool operator==(const OrganisationName&, const OrganisationName&) = default;
};

// A place's name as written, without what contains it.
struct PlaceName {
  std::string name;

  friend bool operator==(const PlaceName&, const PlaceName&) = default;
};

}  // namespace tally::mention
