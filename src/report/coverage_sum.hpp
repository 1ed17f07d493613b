#pragma once
// The coverage of a whole run: what each rule compared and left undecided, over all stories.

#include <vector>

#include "report/report.hpp"

namespace tally::report {

// One row a rule, sorted by rule.
[[nodiscard]] std::vector<finding::Coverage> sum_coverage(const Outcome& outcome);

}  // namespace tally::report
