#pragma once
// Words for bodies that are taken for each other, by kind: an alliance is called an association, Rovers Rangers. A committee
// and a department, a council and a trust are two bodies.

#include <string>

namespace tally::rules::organisation {

// A number for the kind, -1 where the folded word is none of them.
[[nodiscard]] int kind_of_body(const std::string& word);

// "Rovers", "United": goes with a town's name.
[[nodiscard]] bool is_club(const std::string& word);

// A house that something happens at, and that a story has one of: "university", "hospital". A town has several courts.
[[nodiscard]] bool is_house(const std::string& word);

}  // namespace tally::rules::organisation
