#pragma once
// From the command line and tallystick.toml to what the engine is told: the command line wins.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/accepted.hpp"
#include "config/config.hpp"
#include "engine/engine.hpp"

namespace CLI {
class App;
}

namespace tally::cli {

// What the user typed.
struct Typed {
  std::vector<std::string> paths;
  std::vector<std::string> fresh;  // new articles
  std::vector<std::string> only;
  std::vector<std::string> skip;
  std::vector<std::string> facts;
  std::vector<std::string> accepted;
  bool cluster = false;
  std::string baseline;    // a file; empty: as the configuration says
  std::string today;       // the day of the run; empty: that of its newest article
  std::vector<std::string> rule_folders;  // with rules beyond the program's own
  std::vector<std::string> plugins;       // shared libraries with more of them
  std::string config;      // a file; empty: looked for
  bool no_config = false;  // not even looked for
};

struct Prepared {
  rule::Registry registry;
  config::Config config;
  engine::Settings settings;
  std::vector<config::Accepted> accepted;
  std::optional<std::chrono::sys_days> today;
  std::vector<base::Error> fatal;     // usage and configuration: nothing is checked
  std::vector<base::Error> problems;  // house facts, accepted findings: the rest is checked
};

// The options by which check and baseline are told what to read and to look for.
void add_article_options(CLI::App& app, Typed& typed);

// The program's rules with those that the command line and the configuration name, sorted by id. What is wrong with a
// rule, and two rules of one id, are errors.
struct LoadedRegistry {
  rule::Registry registry;
  std::vector<base::Error> errors;
};

[[nodiscard]] LoadedRegistry load_registry(const Typed& typed);

[[nodiscard]] Prepared prepare(const Typed& typed);

}  // namespace tally::cli
