#pragma once
// What a rule's page says of the rule, for formats that carry their rules with them.
//
//   section(page, "What it reports")  ->  "Two ages of one person that cannot both be right …"
//   usual_severity(page)              ->  Severity::error

#include <string_view>

#include "finding/finding.hpp"

namespace tally::report {

// The Markdown below the heading `## TITLE`, without white space around it; empty where there is none.
[[nodiscard]] std::string_view section(std::string_view page, std::string_view title);

// How severe most findings of the rule are, counted over the examples of its page; a warning where it has none.
[[nodiscard]] finding::Severity usual_severity(std::string_view page);

}  // namespace tally::report
