#pragma once
// A TOML file of the user's, from its path to its values.
//
//   const auto file = read_toml_file("tallystick.toml", "check the path of the configuration");
//   if (!file) return file.error();   // names the file, the line where it is damaged, and what to do

#include <string>
#include <string_view>

#include "base/toml.hpp"

namespace tally::config {

// `if_missing` is the remedy where there is no such file, `if_damaged` where it is no TOML.
[[nodiscard]] base::Result<base::TomlValue> read_toml_file(const std::string& path, std::string_view if_missing,
                                                           std::string_view if_damaged = "write TOML: key = \"value\"");

}  // namespace tally::config
