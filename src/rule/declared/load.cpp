#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "rule/declared/declared_rule.hpp"
#include "rule/declared/read_declaration.hpp"

namespace tally::rule {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view file_name = "rule.toml";
constexpr std::string_view page_name = "README.md";

// None where there is no page beside the rule.
std::string page_beside(const fs::path& rule) {
  const base::Result<std::string> page = base::read_bytes((rule.parent_path() / page_name).string());
  return page ? *page : std::string();
}

void load_file(const fs::path& path, LoadedRules& out) {
  const std::string shown = path.generic_string();
  const base::Result<std::string> source = base::read_bytes(shown);
  if (!source) return out.errors.push_back(source.error());
  DeclarationFile file = read_declaration(shown, *source);
  out.errors.insert(out.errors.end(), file.errors.begin(), file.errors.end());
  if (!file.declaration) return;
  out.rules.push_back({make_declared_rule(*std::move(file.declaration)), page_beside(path), shown});
}

// The rule files of a folder: its own, and those of the folders in it.
std::vector<fs::path> rule_files(const fs::path& folder) {
  std::vector<fs::path> files;
  if (base::is_file(folder / file_name)) files.push_back(folder / file_name);
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (base::is_file(at->path() / file_name)) files.push_back(at->path() / file_name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

LoadedRules load_declared_rules(const std::string& path) {
  LoadedRules out;
  std::error_code error;
  if (base::is_file(path)) {
    load_file(path, out);
  } else if (!fs::is_directory(path, error)) {
    out.errors.push_back({.message = "there is no such folder of rules", .file = path, .remedy = "a folder holds a rule as ID/rule.toml; to begin one: tallystick new-rule ID"});
  } else {
    const std::vector<fs::path> files = rule_files(path);
    if (files.empty()) out.errors.push_back({.message = "no rule is in the folder", .file = path, .remedy = "a rule is ID/rule.toml; to begin one: tallystick new-rule ID"});
    for (const fs::path& file : files) load_file(file, out);
  }
  return out;
}

}  // namespace tally::rule
