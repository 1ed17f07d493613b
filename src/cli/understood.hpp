#pragma once
// The commands that show what was understood of a story, without any rule: read, write, done.

#include <string>
#include <vector>

#include "report/report.hpp"

namespace tally::cli {

// Reads the stories and prints what `write` makes of them; files that can't be read go to standard error and make the
// exit code 2.
[[nodiscard]] int print_understood(const std::vector<std::string>& paths, std::string (*write)(const report::Outcome&));

}  // namespace tally::cli
