#pragma once
// Files by their paths: their bytes in one piece, and whether two paths lead to the same file.
//
//   const auto bytes = base::read_bytes("house.toml", "check the path of the house facts");
//   if (!bytes) return bytes.error();   // names the file, and what to do

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace tally::base {

// False as well where the path cannot be followed.
[[nodiscard]] bool is_file(const std::string& path);

// The bytes of a regular file. `if_missing` is the remedy where there is none.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path, std::string_view if_missing = "check the path");

// The path with its links followed, the same for all paths that lead to one file; "" is the current folder.
// Parts that do not exist are kept as they are, and a path that cannot be followed as a whole.
[[nodiscard]] std::string real_path(const std::string& path);

}  // namespace tally::base
