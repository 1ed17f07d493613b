#include "rule/rule.hpp"

#include <algorithm>

#include "base/nearest.hpp"

namespace tally::rule {
void Sink::report(finding::Finding finding) {
  if (finding.rule.empty()) finding.rule = coverage_.rule;
  if (finding.kind.empty()) finding.kind = finding.rule;
  findings_.push_back(std::move(finding));
}

const RegisteredRule* Registry::find(std::string_view id) const {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const RegisteredRule& r) { return r.rule->info().id == id; });
  return found == rules.end() ? nullptr : &*found;
}

std::string_view Registry::nearest(std::string_view id) const {
  std::vector<std::string_view> ids;
  for (const RegisteredRule& candidate : rules) ids.push_back(candidate.rule->info().id);
  return base::nearest(id, ids);
}

}  // namespace tally::rule
