#pragma once
// From the bytes of a rule.toml to a declaration. All that is wrong is collected, each with line and column and what was
// expected there: a rule with one slip is not run at all.
//
//   DeclarationFile file = read_declaration("rules/flight-number/rule.toml", bytes);
//   if (file.errors.empty()) use(*file.declaration);

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "rule/declared/declaration.hpp"

namespace tally::rule {

struct DeclarationFile {
  std::optional<Declaration> declaration;  // where nothing is wrong
  std::vector<base::Error> errors;
};

[[nodiscard]] DeclarationFile read_declaration(const std::string& path, const std::string& source);

// Kebab-case, as the id of every rule is.
[[nodiscard]] bool is_rule_id(std::string_view id);

}  // namespace tally::rule
