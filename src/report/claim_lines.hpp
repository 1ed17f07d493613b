#pragma once
// The claims of a story as NDJSON, one a line: what the rules were given to compare.
//
//   {"file": "a.md", "start": 10, "end": 25, "line": 3, "text": "chief executive", "attribute": "role",
//    "subject": "Ana Ruiz", "value": "chief executive", "polarity": "positive", ...}

#include "report/report.hpp"

namespace tally::report {

[[nodiscard]] std::string write_claims(const Outcome& outcome);

}  // namespace tally::report
