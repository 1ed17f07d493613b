#pragma once
// The times that bound a predicate: "since June", "until May", "as of Friday".
//
//   "Ann Lee has been chair since June"   read_times(chair) -> since "June"

#include "claim/qualifiers.hpp"

namespace tally::claim {

// Sets since, until and as_of from the phrases that hang on the predicate or on the verb that governs it.
void read_times(const language::Document& document, language::TokenId predicate, Qualifiers& out);

}  // namespace tally::claim
