#pragma once
// Dates and times in words.
//
//   in_full(published)  ->  "25 February 2025, 14:00 UTC"

#include <chrono>
#include <string>

#include "base/civil.hpp"

namespace tally::report {

[[nodiscard]] std::string in_full(std::chrono::year_month_day date);  // "25 February 2025"
[[nodiscard]] std::string in_full(const base::DateTime& moment);      // with the time where it is given
[[nodiscard]] std::string month_in_full(std::chrono::year_month month);  // "February 2025"

}  // namespace tally::report
