#pragma once
// The words near a name that say who it is: what stands directly before it ("the incident commander Teresa Moll"), in
// an apposition after it ("Adrian Kelly, the chief financial officer,"), an age and its own honorifics. Two names of one
// person are seldom far apart in these, so they confirm that a difference is one of spelling.

#include <string>
#include <vector>

#include "mention/mention.hpp"

namespace tally::entity {

// Sorted, in lower case, each once; role nouns with what goes with them, and ages. Empty where the name stands alone.
[[nodiscard]] std::vector<std::string> context_words(const language::Document& document, const mention::Mention& mention);

// How far two contexts agree: 0 nothing, 1 one role noun or age, 2 one of these and another word.
[[nodiscard]] int shared_context(const std::vector<std::string>& a, const std::vector<std::string>& b);

// Whether a role noun or honorific is among what they share, and not an age alone.
[[nodiscard]] bool shares_role(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace tally::entity
