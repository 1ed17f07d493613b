#pragma once
// How far apart two words are, for words of names that base::fold has made ASCII and lower case.
//
//   edit_distance("pritchard", "prichard") == 1
//   edit_distance("marcon", "macron") == 1             // neighbours that changed places count once
//   sound_key("pritchard") == sound_key("prichard")

#include <cstddef>
#include <string>
#include <string_view>

namespace tally::entity {

// Letters of a word that are looked at; what stands behind them is left out of every comparison here.
inline constexpr std::size_t longest_compared = 40;

// Optimal string alignment (restricted Damerau-Levenshtein) distance. What is longer than 40 bytes is compared by its
// first 40. Gives `limit + 1` as soon as the distance is greater than `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit = 40);

// Winkler's similarity with a prefix scale of 0.1 over at most four letters; 1 for equal words, 0 for unlike ones.
// (W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules, 1990.)
[[nodiscard]] double jaro_winkler(std::string_view a, std::string_view b);

// Consonants as they sound, vowels dropped but for a first one: spellings and romanisations of one name get one key.
[[nodiscard]] std::string sound_key(std::string_view word);

}  // namespace tally::entity
