#pragma once
// Where a surface word falls into several syntactic words: "don't" -> do n't, "Pritchard's" -> Pritchard 's,
// "cannot" -> can not, "gonna" -> gon na. Apostrophes may be of any make.
//
//   find_word_cuts("shouldn't've")   // cuts at 6 and 9

#include <array>
#include <cstddef>
#include <string_view>

namespace tally::language {

// Offsets at which the word is cut, from left to right; no more than three parts occur in English.
struct WordCuts {
  std::array<std::size_t, 2> at{};
  std::size_t count = 0;
};

[[nodiscard]] WordCuts find_word_cuts(std::string_view word);

}  // namespace tally::language
