#pragma once
// Runs a program and measures it from outside, as a user would meet it: start to end, nothing warmed up but the
// system's file cache.

#include <string>
#include <vector>

#include "base/result.hpp"

namespace tally::bench {

struct Run {
  double milliseconds = 0;  // wall clock
  double processor = 0;     // milliseconds of all cores together
  double megabytes = 0;     // largest resident set
};

// The program's output is thrown away. Exit codes above 1 are errors.
[[nodiscard]] base::Result<Run> run_process(const std::vector<std::string>& command);

// `times` runs, fastest first.
[[nodiscard]] base::Result<std::vector<Run>> run_often(const std::vector<std::string>& command, int times);

}  // namespace tally::bench
