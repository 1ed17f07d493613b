#pragma once
// Annotations of GitHub Actions, written as workflow commands to the log of a step:
//
//   ::error file=a.md,line=3,endLine=3,col=4,endColumn=9,title=age::Ann Lee is 48 in a.md and 46 in b.md
//
// GitHub shows ten of each level a step. The most severe come first, one place is kept for a notice that says how
// many are not shown. Columns count UTF-16 code units.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_github(const Outcome& outcome, const Options& options);

}  // namespace tally::report
