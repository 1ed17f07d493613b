#pragma once
// The words that make somebody a relative together with the name beside them: "his uncle Fintan", "Ray, her father".
// An editor looks for the name, and the word alone says little.

#include "align/story.hpp"

namespace tally::rules::relation {

// The claim's words, widened to a mention of the person right beside them; as they are where none is.
[[nodiscard]] base::Span kin_span(const align::Story& story, align::ClaimRef claim, entity::EntityId person);

}  // namespace tally::rules::relation
