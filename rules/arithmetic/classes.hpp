#pragma once
// Words that divide a whole into parts that do not overlap: who was saved, who died and who is missing; wins, draws and defeats;
// for, against and abstained; passengers and crew. General English.

#include <cstdint>
#include <string_view>

namespace tally::rules::arithmetic {

struct PartClass {
  std::uint8_t family = 0;  // 0: none
  std::uint8_t part = 0;    // which part of its family, from 1
  friend bool operator==(PartClass, PartClass) = default;
};

// What became of somebody or something, told by a verb, adjective or noun.
[[nodiscard]] PartClass outcome_class(std::string_view lemma);
// How many parts a family has when nothing is left over; 0 where something always may be.
[[nodiscard]] std::uint8_t whole_family(std::uint8_t family);

// Nouns that divide the people or things of one place: "passenger" and "crew", "gold", "silver" and "bronze".
[[nodiscard]] PartClass noun_class(std::string_view lemma);

}  // namespace tally::rules::arithmetic
