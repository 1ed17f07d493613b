#pragma once
// A rule made of its declaration: the second of the three ways to write one (docs/writing-rules.md).
//
//   LoadedRules loaded = load_declared_rules("house-rules");   // house-rules/ID/rule.toml, with README.md where there is one
//   registry.rules.push_back(std::move(loaded.rules[0]));

#include <string>
#include <string_view>
#include <vector>

#include "rule/declared/declaration.hpp"
#include "rule/rule.hpp"

namespace tally::rule {

[[nodiscard]] std::unique_ptr<Rule> make_declared_rule(Declaration declaration);

struct LoadedRules {
  std::vector<RegisteredRule> rules;
  std::vector<base::Error> errors;
};

// The rule of one file, or of each folder in a folder that has a rule.toml. A folder without any is an error.
[[nodiscard]] LoadedRules load_declared_rules(const std::string& path);

// A rule of the program itself. A slip in it is a programming error and ends the program.
[[nodiscard]] RegisteredRule shipped_rule(std::string_view id, std::string_view declaration, std::string_view page);

}  // namespace tally::rule
