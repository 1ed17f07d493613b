#pragma once
// Words of a phrase, and sorted sets of them.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tally::rule {

using Words = std::vector<std::string>;

// At blanks.
[[nodiscard]] Words split(std::string_view text);

// Of words that are sorted.
[[nodiscard]] inline bool contains(const Words& words, const std::string& word) {
  return std::binary_search(words.begin(), words.end(), word);
}
[[nodiscard]] inline bool includes(const Words& all, const Words& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

template <std::size_t N>
[[nodiscard]] bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace tally::rule
