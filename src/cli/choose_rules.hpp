#pragma once
// From what the user typed for --rule and --skip-rule to the selection of rules.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/engine.hpp"

namespace tally::cli {

// An unknown id is an error that names the nearest right one.
[[nodiscard]] base::Result<engine::Selection> choose_rules(const rule::Registry& registry,
                                                           std::vector<std::string> only,
                                                           std::vector<std::string> skip);

[[nodiscard]] std::vector<std::string_view> rule_ids(const rule::Registry& registry);

// "unknown rule agee (did you mean age? all rules: tallystick rules)"
[[nodiscard]] base::Error unknown_rule(const rule::Registry& registry, const std::string& id);

}  // namespace tally::cli
