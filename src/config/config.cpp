#include "config/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tally::config {
namespace {

constexpr std::array<std::string_view, 4> levels = {"error", "warning", "info", "never"};

// A basic string of TOML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string list(const std::vector<std::string>& items) {
  std::vector<std::string> out;
  for (const std::string& item : items) out.push_back(quoted(item));
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
  out += fmt::format("facts = {}\n\n[rules]\nonly = {}\nskip = {}\n", list(config.facts), list(config.only), list(config.skip));
  if (!config.severity.empty()) out += "\n[severity]\n" + severities(config.severity);
  for (const auto& [name, outlet] : config.outlets) {
    out += fmt::format("\n[outlets.{}]\nlocale = {}\nnote = {}\n", quoted(name), quoted(outlet.locale), quoted(outlet.note));
  }
  for (const Override& row : config.overrides) {
    out += fmt::format("\n[[overrides]]  # below {}\nfiles = {}\nskip = {}\n", row.folder.empty() ? "." : row.folder,
                       list(row.files), list(row.skip));
    if (!row.severity.empty()) out += "[overrides.severity]\n" + severities(row.severity);
  }
  return out;
}

}  // namespace tally::config
