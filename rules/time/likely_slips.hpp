#pragma once
// Times of two articles that, by all that stands around them, are likely of one thing and can't both be right, whatever
// happens there (align/time_model.hpp): "the first case was detected on 14 November", "the first was found on 4 November".

#include <vector>

#include "align/time_pairs.hpp"
#include "clock_slips.hpp"

namespace tally::rules {

// The likeliest first; each time once.
[[nodiscard]] std::vector<ClockSlip> find_likely_slips(const align::TimePairs& pairs);

}  // namespace tally::rules
