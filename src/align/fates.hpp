#pragma once
// What became of the people that a figure counts, however it is told.
//
//   "12 people were killed", "12 dead", "twelve lost their lives"   "dead"
//   "claimed 12 lives", "the bodies of 12", "recovered 12 bodies"   "dead"
//   "seven have not been traced", "seven are unaccounted for"       "missing"
//   "19 people are in custody"                                      "arrest", as of "19 arrests"
//   "40 were taken to hospital"                                     "hospital"
//   "employs 640 people"                                            "worker"
//   "640 workers will be made redundant"                            "post", as of "640 jobs will go"
//
// Names of classes are those of counted_class.hpp.

#include <string_view>

#include "language/document.hpp"

namespace tally::align {

// Of the number at `figure` and the noun it counts, where it counts one. Empty where nothing is told, and for nouns that
// say more than that they are people or workers: of 12 dead three may be children.
[[nodiscard]] std::string_view fate_of_counted(const language::Document& document, language::TokenRange figure, language::TokenId counted);

}  // namespace tally::align
