#pragma once
// How run time and memory grow with the input: the whole program on invented stories and articles of growing size.

#include <string>
#include <vector>

namespace tally::bench {

struct ScaleSettings {
  std::string tool;
  std::vector<std::size_t> stories = {10, 20, 50, 100, 200, 500};  // articles
  std::vector<double> articles = {0.1, 0.5, 1, 2, 5};              // megabytes
  std::string skip;                                                // rules that are left out, parted by commas
  int runs = 1;                                                    // of which the fastest counts
};

// Prints tables in Markdown. False when the program fails.
[[nodiscard]] bool print_scale(const ScaleSettings& settings);

// Writes the same inputs into a folder, to look into by other means.
void write_scale(const ScaleSettings& settings, const std::string& folder);

}  // namespace tally::bench
