#pragma once
// Tests a rule from outside of the program on its own examples: those of its file and those of its page.
//
//   RuleTest test = test_rules(registry);
//   test.complaints.empty() && test.examples > 0

#include <string>
#include <vector>

#include "rule/rule.hpp"

namespace tally::example {

struct RuleTest {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<std::string> complaints;  // "path:line: ...", in the order of the files
};

// All rules of the registry that come from a file. A rule without a conflict and a near miss among its examples is not
// tested, and says so.
[[nodiscard]] RuleTest test_rules(const rule::Registry& registry);

}  // namespace tally::example
