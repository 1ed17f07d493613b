#pragma once
// TIMEX3 values (ISO-TimeML): what a time is written as once it is known, with X for what is not.
//
//   date_value(2008-02-29, Granularity::week) == "2008-W09";  amount_value(2.5 years) == "P2.5Y"

#include <string>

#include "mention/times/calendar.hpp"
#include "mention/times/draft.hpp"

namespace tally::mention {

[[nodiscard]] std::string date_value(LocalDays day, Granularity granularity, const Draft& draft);
[[nodiscard]] std::string open_value(const Draft& draft);  // "XXXX-WXX-2", "XXXX-03-13", "XXXX-SU"
[[nodiscard]] std::string amount_value(const TimeAmount& amount);
// "TAF", "T18:30Z", empty when the draft states no time of day.
[[nodiscard]] std::string time_suffix(const Draft& draft);

}  // namespace tally::mention
