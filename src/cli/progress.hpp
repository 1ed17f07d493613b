#pragma once
// A word to whoever waits: only on a terminal, and only once a run takes longer than a second:
// "checking… 120 of 400 articles, 3 s".

#include <string>
#include <vector>

#include "engine/engine.hpp"

namespace tally::cli {

[[nodiscard]] report::Outcome check_with_progress(const std::vector<std::string>& paths, const rule::Registry& registry,
                                                  engine::Settings settings, bool wanted);

// The line itself, `seconds` after the start.
[[nodiscard]] std::string progress_line(const engine::Stats& stats, int seconds);

}  // namespace tally::cli
