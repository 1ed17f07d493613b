#include "report/gitlab.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/alert.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(finding::Severity severity) {
  switch (severity) {
    case finding::Severity::error:
      return "major";
    case finding::Severity::warning:
      return "minor";
    case finding::Severity::info:
      return "info";
  }
  return "info";
}

Json alert_json(const Alert& alert) {
  const Place& at = alert.primary().at;
  const std::string places = place_lines(alert.related(), "; ");
  return {{"description", fmt::format("{}: {}{}", alert.finding->rule, one_line(alert.finding->message), places)},
          {"check_name", alert.finding->rule},
          {"fingerprint", alert.identity},
          {"severity", severity_of(alert.level)},
          {"location", {{"path", alert.primary().file}, {"lines", {{"begin", at.position.line}, {"end", at.end.line}}}}}};
}

}  // namespace

std::string write_gitlab(const Outcome& outcome, const Options&) {
  Json out = Json::array();
  for (const Alert& alert : alerts(outcome)) out.push_back(alert_json(alert));
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tally::report
