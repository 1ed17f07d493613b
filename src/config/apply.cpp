#include "config/apply.hpp"

#include <algorithm>
#include <filesystem>

#include "config/glob.hpp"

namespace tally::config {
namespace {

namespace fs = std::filesystem;

bool covers(const Override& row, const std::string& path) {
  const std::string below = fs::path(path).lexically_normal().lexically_relative(row.folder.empty() ? "." : row.folder).generic_string();
  return std::any_of(row.files.begin(), row.files.end(), [&](const std::string& pattern) { return matches(pattern, below); });
}

bool has(const std::vector<std::string>& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

// The overrides for the file in which the finding's first place stands.
std::vector<const Override*> overrides_of(const Config& config, const align::Story& story, const finding::Finding& finding) {
  std::vector<const Override*> out;
  if (finding.evidence.empty()) return out;
  const std::string& path = story[finding.evidence.front().article].article.path;
  for (const Override& row : config.overrides) {
    if (covers(row, path)) out.push_back(&row);
  }
  return out;
}

bool is_left_out(const Config& config, const align::Story& story, const finding::Finding& finding) {
  const auto rows = overrides_of(config, story, finding);
  return std::any_of(rows.begin(), rows.end(), [&](const Override* row) { return has(row->skip, finding.rule); });
}

finding::Severity severity_of(const Config& config, const align::Story& story, const finding::Finding& finding) {
  finding::Severity severity = finding.severity;
  const auto take = [&](const std::map<std::string, finding::Severity>& rows) {
    if (const auto own = rows.find(finding.rule); own != rows.end()) severity = own->second;
  };
  take(config.severity);
  for (const Override* row : overrides_of(config, story, finding)) take(row->severity);
  return severity;
}

}  // namespace

void apply(const Config& config, report::Outcome& outcome) {
  for (const auto& [name, outlet] : config.outlets) {
    if (!outlet.note.empty()) outcome.outlet_notes[name] = outlet.note;
  }
  for (report::StoryResult& result : outcome.stories) {
    std::erase_if(result.findings, [&](const finding::Finding& f) { return is_left_out(config, result.story, f); });
    for (finding::Finding& f : result.findings) f.severity = severity_of(config, result.story, f);
    sort_findings(result.findings);
  }
}

}  // namespace tally::config
