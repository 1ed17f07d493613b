#pragma once
// One line a place in the manner of compilers, which terminals and editors make clickable:
//
//   a.md:10:21: error: [age] Angela Moreau is 48 in a.md and 46 in b.md
//   b.md:7:1: note: aged 46: Moreau (46)

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_text(const Outcome& outcome, const Options& options);

}  // namespace tally::report
