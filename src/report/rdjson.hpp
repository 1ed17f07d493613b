#pragma once
// Reviewdog's Diagnostic Format (github.com/reviewdog/reviewdog/tree/master/proto/rdf) as one JSON object. Columns
// count the bytes of UTF-8; the end is exclusive.

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_rdjson(const Outcome& outcome, const Options& options);

}  // namespace tally::report
