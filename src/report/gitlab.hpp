#pragma once
// GitLab's code quality report: one JSON array, `[]` where nothing was found. GitLab shows the description and the line,
// and hides all but one of equal fingerprints, so every finding has its own.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_gitlab(const Outcome& outcome, const Options& options);

}  // namespace tally::report
