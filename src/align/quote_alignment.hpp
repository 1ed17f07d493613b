#pragma once
// Two wordings of one utterance, word by word.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "align/quote_words.hpp"

namespace tally::align {

// Positions of equal words in both, in order: the longest common subsequence by the table of Wagner and Fischer
// (1974), after what both begin and end with. Of longer ones the first `longest_aligned` words are looked at.
inline constexpr std::size_t longest_aligned = 240;
using EqualWords = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
[[nodiscard]] EqualWords align_words(const std::vector<base::Symbol>& left, const std::vector<base::Symbol>& right);

// The region in which the two are versions of one wording: the equal words, without those at either end that stand
// apart from the rest. Nothing where fewer than five words agree or they are less than two thirds of the region.
[[nodiscard]] std::optional<EqualWords> shared_wording(const QuoteWords& left, const QuoteWords& right);

}  // namespace tally::align
