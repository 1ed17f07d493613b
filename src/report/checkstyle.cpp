#include "report/checkstyle.hpp"

#include <fmt/format.h>

#include <map>

#include "report/alert.hpp"
#include "report/html/text.hpp"

namespace tally::report {
namespace {

std::string error_element(const Alert& alert) {
  const base::Position& at = alert.primary().at.position;
  return fmt::format("  <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"tallystick.{}\"/>\n", at.line,
                     at.utf16_column, finding::to_string(alert.level),
                     markup_text(alert.finding->message + place_lines(alert.related(), "; ")), markup_text(alert.finding->rule));
}

}  // namespace

std::string write_checkstyle(const Outcome& outcome, const Options&) {
  std::map<std::string, std::string> files;
  for (const Alert& alert : alerts(outcome)) files[alert.primary().file] += error_element(alert);
  for (const base::Error& problem : outcome.problems) {
    files[clean_path(problem.file)] += fmt::format("  <error line=\"{}\" severity=\"error\" message=\"{}\" source=\"tallystick\"/>\n",
                                                   problem.line.value_or(1), markup_text(base::to_string(problem)));
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (const auto& [file, errors] : files) out += fmt::format(" <file name=\"{}\">\n{} </file>\n", markup_text(file), errors);
  return out + "</checkstyle>\n";
}

}  // namespace tally::report
