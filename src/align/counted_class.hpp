#pragma once
// One name for what English counts under several, so that "64 homes" and "84 houses" can be held against each other.
//
//   counted_class("youngster") == counted_class("child")
//   counted_class("recommendation") == "recommendation"

#include <string_view>

namespace tally::align {

// Of a lemma; general English only, and only words that stand for one another in the same report.
[[nodiscard]] std::string_view counted_class(std::string_view lemma);

// Whether a counted noun is of people, whatever they are called: "staff", "protester", "member".
[[nodiscard]] bool counts_people(std::string_view counted);

// What became of people: "dead", "injured", "missing"; empty for a word that says nothing of it.
[[nodiscard]] std::string_view fate_of(std::string_view lemma);

// Whether reports count more of it as time passes: people hurt, homes burned, cases confirmed.
[[nodiscard]] bool grows_with_time(std::string_view counted);

}  // namespace tally::align
