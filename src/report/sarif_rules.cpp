#include "report/sarif_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/sorted.hpp"
#include "report/one_line.hpp"
#include "report/rule_page.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_description = 1000;  // code scanning takes 1024 characters

// The parts of the page that help with a finding; its examples are many and stand in `tallystick explain`.
std::string help(const RuleLine& rule, std::string_view mark) {
  std::string out = rule.summary + ".";
  for (const std::string_view title : {"What it reports", "Why it matters", "Limits"}) {
    const std::string_view text = section(rule.page, title);
    if (!text.empty()) out += fmt::format("\n\n{}{}\n\n{}", mark, title, text);
  }
  return out + fmt::format("\n\nExamples: tallystick explain {}\n", rule.id);
}

// What code scanning calls the severity of an alert that is none of security.
std::string_view problem_severity(finding::Severity severity) {
  return severity == finding::Severity::info ? "recommendation" : finding::to_string(severity);
}

Json rule_json(const RuleLine& rule) {
  const finding::Severity severity = usual_severity(rule.page);
  const std::string_view reports = section(rule.page, "What it reports");
  const std::string full = reports.empty() ? rule.summary : one_line(reports);
  return {{"id", rule.id},
          {"shortDescription", {{"text", keep_head(rule.summary, longest_description) + "."}}},
          {"fullDescription", {{"text", keep_head(full, longest_description)}}},
          {"help", {{"text", help(rule, "")}, {"markdown", help(rule, "## ")}}},
          {"defaultConfiguration", {{"level", sarif_level(severity)}}},
          {"properties",
           {{"tags", Json::array({"consistency", "news"})},
            {"precision", "high"},
            {"problem.severity", problem_severity(severity)}}}};
}

}  // namespace

std::string_view sarif_level(finding::Severity severity) {
  return severity == finding::Severity::info ? "note" : finding::to_string(severity);
}

std::vector<std::string> sarif_rule_ids(const Outcome& outcome, const std::vector<Alert>& alerts) {
  std::vector<std::string> ids;
  for (const RuleLine& rule : outcome.rules) ids.push_back(rule.id);
  for (const Alert& alert : alerts) ids.push_back(alert.finding->rule);
  base::sort_unique(ids);
  return ids;
}

Json sarif_rules(const Outcome& outcome, const std::vector<std::string>& ids) {
  Json rules = Json::array();
  for (const std::string& id : ids) {
    const auto line =
        std::find_if(outcome.rules.begin(), outcome.rules.end(), [&](const RuleLine& rule) { return rule.id == id; });
    rules.push_back(rule_json(line == outcome.rules.end() ? RuleLine{.id = id, .summary = "Articles differ: " + id}
                                                          : *line));
  }
  return rules;
}

}  // namespace tally::report
