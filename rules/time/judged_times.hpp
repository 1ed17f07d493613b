#pragma once
// Times that are likely of one happening though no words say so plainly, judged on all that the story shows: how alike what is
// told around them is (align/moments.hpp), how far apart they lie, how many other times there are to mean, and whether each is
// the likeliest partner of the other. A time that the other article has too, of whatever, is settled and counts nothing.
//
//   "will stop production at the end of January"  and  "the ovens will be switched off on the final day of February"

#include <utility>
#include <vector>

#include "align/told_times.hpp"

namespace tally::rules {

using TimePair = std::pair<const align::ToldTime*, const align::ToldTime*>;

// Each pair once, in the order of the text.
[[nodiscard]] std::vector<TimePair> judged_times(const align::Story& story, const align::ClauseTerms& terms, const align::ToldTimes& told);

}  // namespace tally::rules
