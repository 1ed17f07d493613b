#include "report/github_summary.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/alert.hpp"
#include "report/markdown.hpp"
#include "report/markdown_frame.hpp"
#include "report/markdown_text.hpp"

namespace tally::report {
namespace {

constexpr std::size_t largest = 1'000'000;  // bytes; GitHub takes 1 MiB
constexpr std::size_t most_rows = 100;

std::string row(const Alert& alert) {
  const Mark& first = alert.primary();
  return fmt::format("| {} | {} | {} | {} |\n", finding::to_string(alert.level), escape(alert.finding->message),
                     escape(fmt::format("{}:{}", first.file, first.at.position.line)), escape(alert.finding->rule));
}

std::string table(const std::vector<Alert>& all) {
  if (all.empty()) return "";
  std::string out = "| | Finding | Where | Rule |\n|---|---|---|---|\n";
  const std::size_t shown = std::min(all.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) out += row(all[i]);
  if (all.size() > shown) out += fmt::format("\n{} more not in this table.\n", all.size() - shown);
  return out + '\n';
}

}  // namespace

std::string write_github_summary(const Outcome& outcome, const Options& options) {
  const std::string head = opening(outcome) + table(alerts(outcome)) +
                           "<details><summary>Every finding with its words, and what was checked</summary>\n\n";
  const std::string end = "\n</details>\n";
  return head + audit_body(outcome, std::min(options.max_size, largest), head.size() + end.size()) + end;
}

}  // namespace tally::report
