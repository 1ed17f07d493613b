#pragma once
// Ordinal numbers as words: "20th", "fiftieth", "twenty-third".

#include <string_view>

namespace tally::rules {

// The number that the word (in lower case) is the ordinal of; 0 for any other word.
[[nodiscard]] int ordinal_of(std::string_view norm);

}  // namespace tally::rules
