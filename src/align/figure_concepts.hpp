#pragma once
// What a figure is a figure of, by the words around it, whichever of English's many words an article chose: a fine is a penalty,
// whoever was "ordered to pay" or "told to hand over" it; a sale, a price and a fee are of one deal.
//
//   figure_concept("penalty") == figure_concept("fine") == "fine"
//   figure_concept("soar") == figure_concept("increase") == "rise"
//   tells_role("fine"), not tells_role("court")
//
// A concept that tells a role says what the figure measures: two figures with other roles are of two things.

#include <string_view>

namespace tally::align {

// Of a lemma, of a verb with its particle as "pay-back"; empty where the word belongs to no family.
[[nodiscard]] std::string_view figure_concept(std::string_view lemma);

// Whether the concept says what a sum, share or measure near it is of: "profit", "fine", "turnout".
[[nodiscard]] bool tells_role(std::string_view concept_name);

}  // namespace tally::align
