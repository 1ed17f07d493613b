#pragma once
// Which of the known words a mistyped one was meant to be, for errors that say so.
//
//   nearest("chekc", {"check", "rules"}) == "check"
//   nearest("weather", {"check", "rules"}) == ""

#include <string_view>
#include <vector>

namespace tally::base {

// By Levenshtein distance over bytes, the first of equals; empty where each differs in more than three bytes, or in so
// many that nothing of the typed word is left. For short ASCII words.
[[nodiscard]] std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace tally::base
