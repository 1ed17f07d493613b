#pragma once
// Words that another article turns into their opposite, said of the same thing in an account of the same happening: "the
// left leg" and "the right leg", "north of the town" and "south of the town". Words that sort things do so wherever they stand,
// where each article has one such thing: "a maximum-security prison" and "a medium-security prison".
//
// An article that says both of such a thing speaks of two, and nothing is held against it.

#include <string_view>
#include <vector>

#include "align/common_ground.hpp"

namespace tally::align {

struct OppositePlace {
  ingest::ArticleId article;
  language::TokenId word;  // "north"
  language::TokenId noun;  // what it is said of: "town"
};

// Where a thing is, or of what sort.
enum class Axis { place, sort };

struct Opposites {
  Axis axis = Axis::place;
  std::vector<OppositePlace> left;   // places that say one thing, sorted
  std::vector<OppositePlace> right;  // places that say the other
};

// Of one direction or side, with its opposites being all others of its axis: "northern" lies on the compass.
struct AxisWord {
  std::string_view word;  // lemma, lower case
  std::string_view axis;
  std::string_view value;
};

// Nothing where the word lies on no axis.
[[nodiscard]] const AxisWord* find_axis_word(std::string_view lemma);

// In the order of the axes and things; those of places before those of sorts.
[[nodiscard]] std::vector<Opposites> find_opposites(const Story& story, const CommonGround& ground);

}  // namespace tally::align
