#pragma once
// The words near a name that say who it is: what stands directly before it ("the incident commander Teresa Moll"), in
// an apposition after it ("Julian Kelly, the chief financial officer,") and its own honorifics. Two names of one
// person are seldom far apart in these, so they confirm that a difference is one of spelling.

#include <string>
#include <vector>

#include "mention/mention.hpp"

namespace tally::entity {

// Sorted, in lower case, each once; role nouns and what goes with them. Empty where the name stands alone.
[[nodiscard]] std::vector<std::string> context_words(const language::Document& document, const mention::Mention& mention);

// How far two contexts agree: 0 nothing, 1 one role noun, 2 a role noun and another word, or two role nouns.
[[nodiscard]] int shared_context(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace tally::entity
