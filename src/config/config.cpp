#include "config/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/toml.hpp"

namespace tally::config {
namespace {

constexpr std::array<std::string_view, 4> levels = {"error", "warning", "info", "never"};

std::string list(const std::vector<std::string>& items) {
  std::vector<std::string> out;
  for (const std::string& item : items) out.push_back(base::toml_string(item));
  return fmt::format("[{}]", fmt::join(out, ", "));
}

std::string severities(const std::map<std::string, finding::Severity>& rows) {
  std::string out;
  for (const auto& [rule, severity] : rows) out += fmt::format("{} = \"{}\"\n", rule, to_string(severity));
  return out;
}

}  // namespace

std::string_view to_string(FailLevel level) { return levels[static_cast<std::size_t>(level)]; }

std::optional<FailLevel> fail_level_of(std::string_view word) {
  const auto at = std::find(levels.begin(), levels.end(), word);
  if (at == levels.end()) return std::nullopt;
  return static_cast<FailLevel>(at - levels.begin());
}

std::string to_toml(const Config& config) {
  std::string out;
  for (const std::string& file : config.files) out += fmt::format("# from {}\n", file);
  if (config.files.empty()) out += "# no tallystick.toml was found: the defaults\n";
  out += fmt::format("fail-level = \"{}\"\n", to_string(config.fail_level.value_or(FailLevel::warning)));
  if (config.cluster) out += "cluster = true\n";
  if (!config.baseline.empty()) out += fmt::format("baseline = {}\n", base::toml_string(config.baseline));
  if (!config.accepted.empty()) out += fmt::format("accepted = {}\n", list(config.accepted));
  out += fmt::format("facts = {}\n\n[rules]\nonly = {}\nskip = {}\nfolders = {}\n\n[plugins]\nfiles = {}\n", list(config.facts), list(config.only), list(config.skip),
                     list(config.rule_folders), list(config.plugins));
  if (!config.severity.empty()) out += "\n[severity]\n" + severities(config.severity);
  const ingest::Limits& limits = config.limits;
  out += fmt::format("\n[limits]\nfile-size = {}\nparagraphs = {}\narticles = {}\nfindings = {}\n", limits.file_size, limits.paragraphs,
                     limits.articles, limits.findings);
  for (const auto& [name, outlet] : config.outlets) {
    out += fmt::format("\n[outlets.{}]\nlocale = {}\nnote = {}\n", base::toml_string(name), base::toml_string(outlet.locale), base::toml_string(outlet.note));
  }
  for (const Override& row : config.overrides) {
    out += fmt::format("\n[[overrides]]  # below {}\nfiles = {}\nskip = {}\n", row.folder.empty() ? "." : row.folder,
                       list(row.files), list(row.skip));
    if (!row.severity.empty()) out += "[overrides.severity]\n" + severities(row.severity);
  }
  return out;
}

}  // namespace tally::config
