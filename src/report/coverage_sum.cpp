#include "report/coverage_sum.hpp"

#include <map>

namespace tally::report {

std::vector<finding::Coverage> sum_coverage(const Outcome& outcome) {
  std::map<std::string, finding::Coverage> sums;
  for (const StoryResult& result : outcome.stories) {
    for (const finding::Coverage& part : result.coverage) {
      finding::Coverage& sum = sums[part.rule];
      sum.rule = part.rule;
      sum.read += part.read;
      sum.compared += part.compared;
      for (const auto& [reason, count] : part.undecided) sum.undecided[reason] += count;
    }
  }
  std::vector<finding::Coverage> rows;
  for (auto& [rule, sum] : sums) rows.push_back(std::move(sum));
  return rows;
}

}  // namespace tally::report
