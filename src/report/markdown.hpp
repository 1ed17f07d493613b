#pragma once
// The audit report that an editor reads: a verdict, the articles, what does not agree at which words, and what was
// not checked. GitHub-flavoured Markdown that also reads well as it stands, in a terminal.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_markdown(const Outcome& outcome, const Options& options);

}  // namespace tally::report
