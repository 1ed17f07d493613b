#pragma once
// Closed classes of English that several checks ask for: the small words that hold a sentence together.
//
//   modals.contains("will") && strict_determiners.contains("the")   // "will the decision"

#include "language/word_set.hpp"

namespace tally::rules::text {

using language::WordSet;

inline constexpr WordSet modals{{"will", "would", "could", "should", "can", "must", "may", "might", "shall", "cannot"}};
// What begins a noun and is neither a pronoun nor a noun's end. "Her" and "his" may stand alone and are left out.
inline constexpr WordSet strict_determiners{{"the", "a", "an", "my", "your", "our", "their", "its", "every"}};

}  // namespace tally::rules::text
