#pragma once
// How much two full names look like one that was written in two ways, in points that add up with what else speaks for one
// person (likely_one.hpp). Nothing where the names are one anyway, one is short for the other, or they have too little in common.
//
//   surname_likeness(view("Dominic Farrar"), view("Dominic Farrell"))   -> 2.5

#include <optional>
#include <string_view>

#include "entity/person_group.hpp"

namespace tally::rule {

// Of one surname: "Dennis" and "Derek"; the rarer the surname, the more.
[[nodiscard]] std::optional<double> given_likeness(const entity::PersonView& a, const entity::PersonView& b);

// Of one given name, two surnames of one beginning or one sound, or a letter or two apart: "O'Shea", "O'Shay".
[[nodiscard]] std::optional<double> surname_likeness(const entity::PersonView& a, const entity::PersonView& b);

// "Malgorzata Wisniewski", "Malgorzatta Wisnewsky": a slip in each.
[[nodiscard]] std::optional<double> whole_likeness(const entity::PersonView& a, const entity::PersonView& b);

// "Ann T. Lee", "Ann J. Lee"
[[nodiscard]] std::optional<double> middle_likeness(const entity::PersonView& a, const entity::PersonView& b);

// "jaz" for "jasmina": whether one of two folded given names may be short for the other although no list says so.
[[nodiscard]] bool is_short_given_name(std::string_view a, std::string_view b);

}  // namespace tally::rule
