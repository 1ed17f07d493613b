#pragma once
// What stands around the stories of the page: its head, the bar that filters, and what was checked.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string page_begin(const Outcome& outcome);
[[nodiscard]] std::string page_end(const Outcome& outcome);

}  // namespace tally::report
