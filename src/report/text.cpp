#include "report/text.hpp"

#include <fmt/format.h>

#include "report/one_line.hpp"
#include "report/place.hpp"

namespace tally::report {
namespace {

// SGR codes as terminals have understood them since ECMA-48.
struct Paint {
  bool colour;

  [[nodiscard]] std::string operator()(std::string_view code, std::string_view text) const {
    return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};

std::string_view code_of(finding::Severity severity) {
  switch (severity) {
    case finding::Severity::error:
      return "1;31";
    case finding::Severity::warning:
      return "1;35";
    case finding::Severity::info:
      return "1;36";
  }
  return "0";
}

std::string location(const Place& place) {
  // A line that begins with "::" would be a command to the log of a CI run.
  const std::string_view here = place.file.starts_with("::") ? "./" : "";
  return fmt::format("{}{}:{}:{}: ", here, one_line(place.file), place.position.line, place.position.column);
}

void add_finding(std::string& out, const StoryView& view, const finding::Finding& finding, const Paint& paint) {
  if (!finding.evidence.empty()) out += paint("1", location(view.place(finding.evidence.front())));
  out += paint(code_of(finding.severity), fmt::format("{}: ", finding::to_string(finding.severity)));
  out += fmt::format("[{}] {}\n", finding.rule, one_line(finding.message));
  for (const finding::Evidence& evidence : finding.evidence) {
    if (&evidence == &finding.evidence.front()) continue;
    const std::string words = one_line(evidence.span.in(view.article(evidence.article).text));
    out += paint("1", location(view.place(evidence))) + paint("1;34", "note: ");
    out += evidence.label.empty() || evidence.label == words ? words : one_line(evidence.label) + ": " + words;
    out += '\n';
  }
}

}  // namespace

std::string write_text(const Outcome& outcome, const Options& options) {
  const Paint paint{options.colour};
  std::string out;
  for (const StoryResult& result : outcome.stories) {
    const StoryView view(result);
    for (const finding::Finding& finding : result.findings) add_finding(out, view, finding, paint);
  }
  return out;
}

}  // namespace tally::report
