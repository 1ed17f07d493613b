#include "report/github.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/advice.hpp"
#include "report/alert.hpp"
#include "report/one_line.hpp"

namespace tally::report {
namespace {

constexpr std::size_t cap = 10;  // annotations of one level that GitHub shows of one step

std::string_view command_of(finding::Severity severity) {
  return severity == finding::Severity::info ? "notice" : finding::to_string(severity);
}

// As the runner reads a command: '%', CR and LF are encoded, in a property ':' and ',' too.
std::string encode(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool coded = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += coded ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string where(const Mark& mark) {
  const Place& at = mark.at;
  std::string out = fmt::format("file={},line={},endLine={}", encode(one_line(mark.file), true), at.position.line, at.end.line);
  // The runner takes columns only where the place is within one line.
  if (at.position.line == at.end.line) {
    out += fmt::format(",col={},endColumn={}", at.position.utf16_column, at.end.utf16_column);
  }
  return out;
}

std::string annotation(const Alert& alert) {
  const finding::Finding& finding = *alert.finding;
  const std::string message =
      one_line(finding.message) + place_lines(alert.related(), "\n") + "\n" + one_line(advice(finding));
  return fmt::format("::{} {},title={}::{}\n", command_of(alert.level), where(alert.primary()),
                     encode(fmt::format("{} ({})", finding.rule, finding::to_string(finding.verdict)), true),
                     encode(message, false));
}

std::string problem_annotation(const base::Error& problem) {
  std::string place;
  if (!problem.file.empty()) place = fmt::format("file={},", encode(one_line(clean_path(problem.file)), true));
  if (problem.line) place += fmt::format("line={},", *problem.line);
  return fmt::format("::error {}title=not checked::{}\n", place, encode(one_line(base::to_string(problem)), false));
}

struct Count {
  std::size_t shown = 0;
  std::size_t cut = 0;
};

std::string cut_note(const std::array<Count, 3>& counts) {
  std::string more;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i].cut == 0) continue;
    const std::string_view name = command_of(static_cast<finding::Severity>(i));
    more += fmt::format("{}{} more {}{}", more.empty() ? "" : ", ", counts[i].cut, name, counts[i].cut == 1 ? "" : "s");
  }
  if (more.empty()) return "";
  return fmt::format("::notice title=Tallystick::{}: GitHub shows ten of a level. The other formats have all.\n", more);
}

}  // namespace

std::string write_github(const Outcome& outcome, const Options&) {
  const std::vector<Alert> all = alerts(outcome);
  std::array<Count, 3> counts;
  std::string out;
  const auto show = [&](finding::Severity level, std::size_t most, const auto& text) {
    Count& count = counts[static_cast<std::size_t>(level)];
    const bool fits = count.shown < most;
    ++(fits ? count.shown : count.cut);
    if (fits) out += text();
  };
  for (const base::Error& problem : outcome.problems) {
    show(finding::Severity::error, cap, [&] { return problem_annotation(problem); });
  }
  for (const Alert& alert : all) {
    // The tenth notice is kept for saying that something was cut.
    const std::size_t most = alert.level == finding::Severity::info ? cap - 1 : cap;
    show(alert.level, most, [&] { return annotation(alert); });
  }
  return out + cut_note(counts);
}

}  // namespace tally::report
