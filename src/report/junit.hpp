#pragma once
// JUnit's XML as Jenkins and GitLab read it: a suite an article, a test case a finding at it, one passing test case where
// there is none. Errors and warnings are failures; context and notes are told in a test case that passes.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_junit(const Outcome& outcome, const Options& options);

}  // namespace tally::report
