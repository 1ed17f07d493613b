#pragma once
// The audit report that an editor reads: a verdict, the articles, what does not agree at which words, and what was
// not checked. GitHub-flavoured Markdown that also reads well as it stands, in a terminal.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_markdown(const Outcome& outcome, const Options& options);

// The report without its opening, for use inside another document: findings are left out, and it is said, where the
// document, of which `used` bytes are taken, would be larger than `max_size` bytes.
[[nodiscard]] std::string audit_body(const Outcome& outcome, std::size_t max_size, std::size_t used);

}  // namespace tally::report
