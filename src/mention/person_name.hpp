#pragma once
// A person's name taken apart, as written.
//
//   "Professor Sir Stephen Powis" -> honorifics {Professor, Sir}, given {Stephen}, surname "Powis"
//   "Ludwig van der Berg Jr"      -> given {Ludwig}, particles "van der", surname "Berg", suffix "Jr"

#include <string>
#include <vector>

namespace tally::mention {

struct PersonName {
  std::vector<std::string> honorifics;  // as written: "Sir", "Mr", "Det Insp"
  std::vector<std::string> given;       // given and middle names and initials, as written
  std::string particles;                // "van der", "de la", empty when none
  std::string surname;                  // without particles; empty where only a given name is used
  std::string suffix;                   // "Jr", "III", empty when none

  friend bool operator==(const PersonName&, const PersonName&) = default;
};

}  // namespace tally::mention
