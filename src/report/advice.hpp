#pragma once
// What an editor can do about a finding: the rule's own suggestion, else what its verdict calls for.
//
//   advice(finding)  ->  "Check which is right, and make the articles agree."

#include <string_view>

#include "finding/finding.hpp"

namespace tally::report {

// One sentence. A view into the finding or of a literal.
[[nodiscard]] std::string_view advice(const finding::Finding& finding);

}  // namespace tally::report
