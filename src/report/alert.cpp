#include "report/alert.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/utf8.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::report {
namespace {

constexpr std::size_t most_place_lines = 10;

std::string valid_utf8(std::string_view text) {
  std::string out;
  while (const auto bad = base::find_invalid_utf8(text)) {
    out.append(text.substr(0, *bad)).append("\xEF\xBF\xBD");
    text.remove_prefix(*bad + 1);
  }
  return out.append(text);
}

Mark mark_of(const StoryView& view, const finding::Evidence& evidence) {
  const ingest::Article& article = view.article(evidence.article);
  Mark mark{.at = view.place(evidence), .file = clean_path(article.path), .house_facts = is_house_facts(article)};
  mark.words = one_line(evidence.span.in(article.text));
  const std::string label = one_line(evidence.label);
  mark.says = label.empty() || label == mark.words ? mark.words : label + ": " + mark.words;
  return mark;
}

Alert alert_of(const StoryView& view, const finding::Finding& finding) {
  Alert alert{.finding = &finding, .level = finding.severity};
  if (finding::attention(finding) == finding::Attention::context) alert.level = finding::Severity::info;
  for (const finding::Evidence& evidence : finding.evidence) alert.marks.push_back(mark_of(view, evidence));
  std::stable_partition(alert.marks.begin(), alert.marks.end(), [](const Mark& mark) { return !mark.house_facts; });
  return alert;
}

}  // namespace

std::vector<Alert> alerts(const Outcome& outcome) {
  std::vector<Alert> all;
  std::map<std::string, std::size_t> seen;
  for (const StoryResult& result : outcome.stories) {
    const StoryView view(result);
    for (const finding::Finding& finding : result.findings) {
      if (finding.evidence.empty()) continue;
      all.push_back(alert_of(view, finding));
      all.back().identity = fmt::format("{}:{}", finding.fingerprint, ++seen[finding.fingerprint]);
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Alert& a, const Alert& b) { return a.level < b.level; });
  return all;
}

std::string place_line(const Mark& mark) {
  return fmt::format("{}:{}: {}", one_line(mark.file), mark.at.position.line, mark.says);
}

std::string place_lines(std::span<const Mark> marks, std::string_view separator) {
  std::string out;
  const std::size_t shown = std::min(marks.size(), most_place_lines);
  for (const Mark& mark : marks.first(shown)) out += std::string(separator) + place_line(mark);
  if (marks.size() > shown) out += fmt::format("{}and {}", separator, counted(marks.size() - shown, "more place"));
  return out;
}

std::string clean_path(std::string_view path) {
  return valid_utf8(std::filesystem::path(path).lexically_normal().generic_string());
}

}  // namespace tally::report
