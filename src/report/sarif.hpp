#pragma once
// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) as GitHub code scanning reads it: one result a
// finding, at one place; the other places are related ones, linked from the message. Code scanning takes 25,000
// results and shows 100 places of each: what is over that is left out, least severe first, and a notification of the
// run says so.
//
// Columns count UTF-16 code units. The fingerprint stands as `primaryLocationLineHash`, the only one that code
// scanning goes by, so that findings keep their identity when lines move and two in one long line stay two.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_sarif(const Outcome& outcome, const Options& options);

}  // namespace tally::report
