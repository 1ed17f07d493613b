#pragma once
// What --stats prints on standard error.
//
//   write_error(stats_text(stats, whole, reports));

#include <string>

#include "engine/stats.hpp"

namespace tally::cli {

// `whole` is the wall clock's time of the run, `reports` that of writing them.
[[nodiscard]] std::string stats_text(const engine::Stats& stats, engine::Stats::Duration whole, engine::Stats::Duration reports);

}  // namespace tally::cli
