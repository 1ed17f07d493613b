#pragma once
// From the command line and tallystick.toml to what the engine is told: the command line wins.

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/config.hpp"
#include "engine/engine.hpp"

namespace tally::cli {

// What the user typed.
struct Typed {
  std::vector<std::string> paths;
  std::vector<std::string> fresh;  // new articles
  std::vector<std::string> only;
  std::vector<std::string> skip;
  std::vector<std::string> facts;
  std::string config;      // a file; empty: looked for
  bool no_config = false;  // not even looked for
};

struct Prepared {
  config::Config config;
  engine::Settings settings;
  std::vector<base::Error> fatal;     // usage and configuration: nothing is checked
  std::vector<base::Error> problems;  // house facts: the rest is checked
};

[[nodiscard]] Prepared prepare(const Typed& typed, const rule::Registry& registry);

}  // namespace tally::cli
