#include "rule/rule.hpp"

#include <algorithm>
#include <numeric>

namespace tally::rule {
namespace {

// Levenshtein distance over bytes: ids are ASCII and short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

}  // namespace

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
  std::string_view best;
  std::size_t best_distance = 4;
  for (const RegisteredRule& candidate : rules) {
    const std::size_t d = distance(id, candidate.rule->info().id);
    if (d < best_distance) {
      best = candidate.rule->info().id;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace tally::rule
