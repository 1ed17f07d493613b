#include "report/rdjson.hpp"

#include <nlohmann/json.hpp>

#include "report/advice.hpp"
#include "report/alert.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(finding::Severity severity) {
  switch (severity) {
    case finding::Severity::error:
      return "ERROR";
    case finding::Severity::warning:
      return "WARNING";
    case finding::Severity::info:
      return "INFO";
  }
  return "INFO";
}

Json position(const base::Position& at) { return {{"line", at.line}, {"column", at.byte_column}}; }

Json location(const Mark& mark) {
  return {{"path", mark.file}, {"range", {{"start", position(mark.at.position)}, {"end", position(mark.at.end)}}}};
}

Json diagnostic(const Alert& alert) {
  Json related = Json::array();
  for (const Mark& mark : alert.related()) related.push_back({{"message", mark.says}, {"location", location(mark)}});
  Json out = {{"message", one_line(alert.finding->message) + place_lines(alert.related(), "\n") + "\n" +
                              one_line(advice(*alert.finding))},
              {"location", location(alert.primary())},
              {"severity", severity_of(alert.level)},
              {"code", {{"value", alert.finding->rule}}}};
  if (!related.empty()) out["related_locations"] = std::move(related);
  return out;
}

}  // namespace

std::string write_rdjson(const Outcome& outcome, const Options&) {
  Json diagnostics = Json::array();
  for (const Alert& alert : alerts(outcome)) diagnostics.push_back(diagnostic(alert));
  const Json out = {{"source", {{"name", "tallystick"}}}, {"diagnostics", std::move(diagnostics)}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tally::report
