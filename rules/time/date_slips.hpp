#pragma once
// Dates, years and clock times that are one but for a digit or the month: "4 May" here and "14 May" there, "1948" and "1958",
// "6.15pm" and "9.15pm". Chance seldom gives two things that are told in the same words such times: where the sentences share
// most of what they tell, and neither article knows the other's time, one thing is meant.

#include <vector>

#include "clock_slips.hpp"

namespace tally::rules {

// Pairs across articles written within days of one another, in the order of the text.
[[nodiscard]] std::vector<ClockSlip> find_date_slips(const align::Story& story, const align::ClauseTerms& terms);

}  // namespace tally::rules
