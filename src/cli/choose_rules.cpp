#include "cli/choose_rules.hpp"

#include <fmt/format.h>

namespace tally::cli {

std::vector<std::string_view> rule_ids(const rule::Registry& registry) {
  std::vector<std::string_view> ids;
  for (const auto& registered : registry.rules) ids.push_back(registered.rule->info().id);
  return ids;
}

base::Error unknown_rule(const rule::Registry& registry, const std::string& id) {
  const std::string_view near = registry.nearest(id);
  const std::string meant = near.empty() ? "" : fmt::format("did you mean {}? ", near);
  return {.message = fmt::format("unknown rule {}", id), .remedy = meant + "all rules: tallystick rules"};
}

base::Result<engine::Selection> choose_rules(const rule::Registry& registry, std::vector<std::string> only,
                                             std::vector<std::string> skip) {
  for (const auto* ids : {&only, &skip}) {
    for (const std::string& id : *ids) {
      if (registry.find(id) == nullptr) return unknown_rule(registry, id);
    }
  }
  return engine::Selection{.only = std::move(only), .skip = std::move(skip)};
}

}  // namespace tally::cli
