#pragma once
// What the commands need of the terminal and the file system to hand over their output.
//
//   if (auto error = write_output("report.md", text)) return complain(*error);

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace tally::cli {

enum class Colour { automatic, always, never };

// Automatic is: on a terminal that can, unless the user's NO_COLOR (https://no-color.org) is set.
[[nodiscard]] bool use_colour(Colour wanted);
[[nodiscard]] bool error_is_terminal();

void write_error(std::string_view text);

// Writes to a file, or to standard output for "-". A file is written beside its place and then renamed, so that it
// is there whole or as it was; a place that is no regular file (a pipe, /dev/null) is written directly.
[[nodiscard]] std::optional<base::Error> write_output(const std::string& path, std::string_view text);

// Prints "tallystick: ..." to standard error and returns the exit code for trouble.
int complain(const base::Error& error);

}  // namespace tally::cli
