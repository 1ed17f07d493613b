#pragma once
// The summary of a GitHub Actions step (`github-summary=$GITHUB_STEP_SUMMARY`): what was found in one table, the audit
// below it, folded away. A step's summary is lost when it is larger than 1 MiB, so it is cut before, and says so.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_github_summary(const Outcome& outcome, const Options& options);

}  // namespace tally::report
