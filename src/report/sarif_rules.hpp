#pragma once
// The rules of a run as SARIF's reportingDescriptors, made of their pages.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/alert.hpp"

namespace tally::report {

// The rules that ran and those of the findings, sorted: results point to them by index.
[[nodiscard]] std::vector<std::string> sarif_rule_ids(const Outcome& outcome, const std::vector<Alert>& alerts);

[[nodiscard]] nlohmann::ordered_json sarif_rules(const Outcome& outcome, const std::vector<std::string>& ids);

// "error", "warning" or "note".
[[nodiscard]] std::string_view sarif_level(finding::Severity severity);

}  // namespace tally::report
