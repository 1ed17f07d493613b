#pragma once
// The audit as one page to look at: who says what (a matrix of findings and articles), when it is said to have happened
// (a time line), the findings, and the articles side by side with the words marked and linked. One file that needs no
// network; light and dark; usable by keyboard and on paper; a script only filters and scrolls.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_html(const Outcome& outcome, const Options& options);

}  // namespace tally::report
