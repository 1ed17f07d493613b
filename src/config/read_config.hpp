#pragma once
// From files to a configuration: found from what is checked upward, read with what it extends, all that is wrong with it
// collected.
//
//   const std::optional<std::string> path = find_config({"stories/ferry/draft.md"}, places_from_environment());
//   ConfigFile file = read_config(*path, {"age", "name"});     // rule ids that may stand in it

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/config.hpp"

namespace tally::config {

inline constexpr std::string_view file_name = "tallystick.toml";

// The nearest tallystick.toml: in the deepest folder that holds all the paths, else in one above it, else in the user's own
// folder ($XDG_CONFIG_HOME/tallystick or ~/.config/tallystick).
[[nodiscard]] std::optional<std::string> find_config(const std::vector<std::string>& checked, const std::string& user_folder);
[[nodiscard]] std::string user_config_folder();

struct ConfigFile {
  Config config;
  std::vector<base::Error> errors;
};

// The file with those that it extends. Unknown keys and rules are errors that name the nearest right one.
[[nodiscard]] ConfigFile read_config(const std::string& path, const std::vector<std::string_view>& rules);

}  // namespace tally::config
