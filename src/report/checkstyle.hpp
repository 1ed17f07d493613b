#pragma once
// Checkstyle's XML, which most CI servers and editors read. Columns count UTF-16 code units, as Checkstyle, a Java
// program, does.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_checkstyle(const Outcome& outcome, const Options& options);

}  // namespace tally::report
