#include "config/read_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.hpp"
#include "base/nearest.hpp"
#include "base/toml_check.hpp"
#include "config/toml_file.hpp"

namespace tally::config {
namespace {

namespace fs = std::filesystem;
using base::TomlValue;
using Kind = TomlValue::Kind;

fs::path folder_of(const std::string& checked) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(checked, error);
  return fs::is_directory(whole, error) ? whole : whole.parent_path();
}

// The deepest folder that holds both.
fs::path common(const fs::path& a, const fs::path& b) {
  fs::path out;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end() && *i == *j; ++i, ++j) out /= *i;
  return out;
}

// As the user would name it: from the current folder, where it is below or near it.
std::string shown(const fs::path& path) {
  std::error_code error;
  const fs::path near = fs::relative(path, fs::current_path(error), error);
  return error || near.empty() ? path.generic_string() : near.generic_string();
}

std::optional<finding::Severity> severity_of(std::string_view word) {
  for (const auto severity : {finding::Severity::error, finding::Severity::warning, finding::Severity::info}) {
    if (word == to_string(severity)) return severity;
  }
  return std::nullopt;
}

// One file on its way into the configuration; what is there already came from files that it extends.
class Reader {
 public:
  Reader(const std::string& path, const std::vector<std::string_view>& rules, Config& config)
      : path_(path), folder_(fs::path(path).parent_path().generic_string()), rules_(rules), config_(config), check_(path) {}

  void read(const TomlValue& file) {
    check_.only(file, "the configuration", {"extend", "fail-level", "facts", "cluster", "baseline", "accepted", "rules", "plugins", "severity", "outlets", "limits", "overrides"});
    read_fail_level(file);
    read_facts(file);
    if (const TomlValue* cluster = check_.get(file, "cluster", Kind::boolean)) config_.cluster = cluster->boolean;
    read_known(file);
    if (const TomlValue* table = check_.get(file, "rules", Kind::table)) read_rules(*table);
    if (const TomlValue* table = check_.get(file, "plugins", Kind::table)) read_plugins(*table);
    if (const TomlValue* table = check_.get(file, "severity", Kind::table)) read_severity(*table, config_.severity);
    if (const TomlValue* table = check_.get(file, "outlets", Kind::table)) read_outlets(*table);
    if (const TomlValue* table = check_.get(file, "limits", Kind::table)) read_limits(*table);
    for (const TomlValue* table : check_.tables(file, "overrides")) read_override(*table);
  }

  [[nodiscard]] std::vector<std::string> extended(const TomlValue& file) {
    return paths(file, "extend");
  }

  [[nodiscard]] const std::vector<base::Error>& errors() const { return check_.errors(); }

 private:
  [[nodiscard]] std::string beside(const std::string& path) const { return (fs::path(folder_) / path).lexically_normal().generic_string(); }

  // Relative to the file's folder.
  std::vector<std::string> paths(const TomlValue& table, std::string_view key) {
    std::vector<std::string> out;
    for (const TomlValue* path : check_.strings(table, key)) out.push_back(beside(path->text));
    return out;
  }

  void read_fail_level(const TomlValue& file) {
    const TomlValue* const level = check_.get(file, "fail-level", Kind::string);
    if (level == nullptr) return;
    config_.fail_level = fail_level_of(level->text);
    if (!config_.fail_level) check_.fail(*level, "no fail level: " + level->text, "write error, warning, info or never");
  }

  void read_facts(const TomlValue& file) {
    const TomlValue* const facts = file.find("facts");
    if (facts == nullptr) return;
    // A table: the file itself, for its reader looks below [facts].
    config_.facts = facts->kind == Kind::table ? std::vector<std::string>{path_} : paths(file, "facts");
  }

  void read_known(const TomlValue& file) {
    if (const TomlValue* baseline = check_.get(file, "baseline", Kind::string)) config_.baseline = beside(baseline->text);
    if (file.find("accepted") == nullptr) return;
    config_.accepted = paths(file, "accepted");
  }

  std::vector<std::string> rule_ids(const TomlValue& table, std::string_view key) {
    std::vector<std::string> out;
    for (const TomlValue* id : check_.strings(table, key)) {
      if (knows(*id, id->text)) out.push_back(id->text);
    }
    return out;
  }

  bool knows(const TomlValue& at, std::string_view id) {
    if (std::find(rules_.begin(), rules_.end(), id) != rules_.end()) return true;
    const std::string_view near = base::nearest(id, rules_);
    check_.fail(at, fmt::format("unknown rule {}", id),
                near.empty() ? std::string("all rules: tallystick rules") : fmt::format("did you mean {}?", near));
    return false;
  }

  void read_rules(const TomlValue& table) {
    check_.only(table, "[rules]", {"only", "skip", "folders"});
    if (table.find("folders") != nullptr) config_.rule_folders = paths(table, "folders");
    if (table.find("only") != nullptr) config_.only = rule_ids(table, "only");
    if (table.find("skip") != nullptr) config_.skip = rule_ids(table, "skip");
  }

  void read_plugins(const TomlValue& table) {
    check_.only(table, "[plugins]", {"files"});
    if (table.find("files") != nullptr) config_.plugins = paths(table, "files");
  }

  void read_severity(const TomlValue& table, std::map<std::string, finding::Severity>& out) {
    for (const base::TomlMember& member : table.members) {
      if (!knows(member.value, member.key)) continue;
      const auto severity = severity_of(member.value.text);
      if (severity && member.value.kind == Kind::string) {
        out[member.key] = *severity;
      } else {
        check_.fail(member.value, fmt::format("no severity: {}", member.value.text), "write error, warning or info; skip leaves a rule out");
      }
    }
  }

  void read_outlets(const TomlValue& table) {
    for (const base::TomlMember& member : table.members) {
      const TomlValue* const row = check_.get(table, member.key, Kind::table);
      if (row == nullptr) continue;
      check_.only(*row, "an outlet", {"locale", "note"});
      Outlet& outlet = config_.outlets[member.key];
      if (const TomlValue* locale = check_.get(*row, "locale", Kind::string)) outlet.locale = locale->text;
      if (const TomlValue* note = check_.get(*row, "note", Kind::string)) outlet.note = note->text;
    }
  }

  void read_limits(const TomlValue& table) {
    check_.only(table, "[limits]", {"file-size", "paragraphs", "articles", "findings"});
    read_limit(table, "file-size", config_.limits.file_size);
    read_limit(table, "paragraphs", config_.limits.paragraphs);
    read_limit(table, "articles", config_.limits.articles);
    read_limit(table, "findings", config_.limits.findings);
  }

  void read_limit(const TomlValue& table, std::string_view key, std::size_t& out) {
    const TomlValue* const value = check_.get(table, key, Kind::integer);
    if (value == nullptr) return;
    if (value->integer < 1 || value->integer > static_cast<std::int64_t>(ingest::largest_limit)) {
      check_.fail(*value, fmt::format("{} is no limit", value->integer), fmt::format("write a number from 1 to {}", ingest::largest_limit));
    } else {
      out = static_cast<std::size_t>(value->integer);
    }
  }

  void read_override(const TomlValue& table) {
    check_.only(table, "an override", {"files", "skip", "severity"});
    Override out{.folder = folder_};
    for (const TomlValue* pattern : check_.strings(table, "files")) out.files.push_back(pattern->text);
    if (out.files.empty()) check_.fail(table, "an override without files", "add files = [\"archive/**\"]");
    out.skip = rule_ids(table, "skip");
    if (const TomlValue* severity = check_.get(table, "severity", Kind::table)) read_severity(*severity, out.severity);
    config_.overrides.push_back(std::move(out));
  }

  std::string path_;
  std::string folder_;
  const std::vector<std::string_view>& rules_;
  Config& config_;
  base::TomlCheck check_;
};

// `chain` holds the files that led here: none may come twice.
void read_into(ConfigFile& out, const std::string& path, const std::vector<std::string_view>& rules, std::vector<std::string>& chain) {
  if (std::find(chain.begin(), chain.end(), path) != chain.end()) {
    out.errors.push_back({.message = "extends itself", .file = path, .remedy = "take the extend out"});
    return;
  }
  const auto file = read_toml_file(path, "check the path of the configuration");
  if (!file) {
    out.errors.push_back(file.error());
    return;
  }
  chain.push_back(path);
  Reader reader(path, rules, out.config);
  for (const std::string& base_file : reader.extended(*file)) read_into(out, base_file, rules, chain);
  reader.read(*file);
  chain.pop_back();
  out.config.files.push_back(path);
  out.errors.insert(out.errors.end(), reader.errors().begin(), reader.errors().end());
}

}  // namespace

std::optional<std::string> find_config(const std::vector<std::string>& checked, const std::string& user_folder) {
  if (!checked.empty()) {
    fs::path folder = folder_of(checked.front());
    for (const std::string& path : checked) folder = common(folder, folder_of(path));
    for (;; folder = folder.parent_path()) {
      if (base::is_file(folder / file_name)) return shown(folder / file_name);
      if (folder == folder.parent_path()) break;
    }
  }
  const fs::path own = fs::path(user_folder) / file_name;
  if (!user_folder.empty() && base::is_file(own)) return own.generic_string();
  return std::nullopt;
}

std::string user_config_folder() {
  const auto variable = [](const char* name) {
    const char* const value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  const std::string settings = variable("XDG_CONFIG_HOME");
  if (!settings.empty()) return settings + "/tallystick";
  const std::string home = variable("HOME");
  return home.empty() ? "" : home + "/.config/tallystick";
}

ConfigFile read_config(const std::string& path, const std::vector<std::string_view>& rules) {
  ConfigFile out;
  std::vector<std::string> chain;
  read_into(out, path, rules, chain);
  return out;
}

}  // namespace tally::config
