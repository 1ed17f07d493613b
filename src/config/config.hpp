#pragma once
// What a newsroom settles once for all runs, in tallystick.toml (its schema: reports/schema/config-1.json):
//
//   extend = "../tallystick.toml"        # read first; what stands here wins
//   fail-level = "error"                 # error, warning, info, never
//   facts = "house-facts.toml"           # or the facts themselves, as [[facts.person]] and [[facts.organisation]]
//   cluster = true                       # stories by what the articles tell, not by folders
//   baseline = "baseline.toml"           # findings that were there before: baseline.hpp
//   accepted = "accepted.toml"           # findings that somebody answers for: accepted.hpp
//   [rules]
//   skip = ["vague-time"]                # or only = [...]
//   folders = ["house-rules"]            # further rules: house-rules/ID/rule.toml (docs/writing-rules.md)
//   [plugins]
//   files = ["build/libtides.so"]        # shared libraries with rules: this runs their code
//   [severity]
//   honorific = "info"
//   [outlets."Daily Ledger"]
//   locale = "en-GB"                     # 4/3/2025 is in March there
//   note = "figures from this source are checked by phone"
//   [limits]
//   articles = 2_000                     # of a story; also file-size (bytes), paragraphs, findings
//   [[overrides]]
//   files = ["archive/**"]               # relative to this file's folder
//   skip = ["text"]
//
// Paths in the file are relative to its folder.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "finding/finding.hpp"
#include "ingest/house_facts.hpp"
#include "ingest/limits.hpp"

namespace tally::config {

enum class FailLevel { error, warning, info, never };
[[nodiscard]] std::string_view to_string(FailLevel level);
[[nodiscard]] std::optional<FailLevel> fail_level_of(std::string_view word);

struct Outlet {
  std::string locale;  // BCP 47, for articles that state no language; empty when not given
  std::string note;    // what the desk knows of it; empty when not given
};

// For the findings whose first place is in one of the files.
struct Override {
  std::string folder;              // that the patterns are relative to, as a path from where the program runs
  std::vector<std::string> files;  // glob.hpp
  std::vector<std::string> skip;   // rule ids
  std::map<std::string, finding::Severity> severity;  // by rule id
};

struct Config {
  std::vector<std::string> files;  // that it was read from, the one that wins last
  std::optional<FailLevel> fail_level;
  std::vector<std::string> only;  // rule ids; empty means all
  std::vector<std::string> skip;
  std::vector<std::string> rule_folders;  // with rules beyond the program's own
  std::vector<std::string> plugins;       // shared libraries with more of them
  std::map<std::string, finding::Severity> severity;
  std::map<std::string, Outlet> outlets;
  std::vector<Override> overrides;  // later ones win
  ingest::Limits limits;
  std::vector<std::string> facts;   // TOML files with house facts
  bool cluster = false;             // stories are found by what the articles tell
  std::string baseline;             // a file; empty for none
  std::vector<std::string> accepted;  // files
};

// The whole as TOML, for people who wonder where a setting comes from.
[[nodiscard]] std::string to_toml(const Config& config);

}  // namespace tally::config
