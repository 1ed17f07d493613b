#pragma once
// Runs an example of a rule's page with that rule alone, and says what differs from what the page promises.

#include <string>
#include <string_view>
#include <vector>

#include "example/page.hpp"
#include "rule/rule.hpp"

namespace tally::example {

// One text per difference, beginning with "path:line: "; empty when the rule reports exactly what is expected.
[[nodiscard]] std::vector<std::string> run_example(std::string_view path, const Example& example,
                                                   const rule::Registry& registry, std::string_view rule_id);

}  // namespace tally::example
