#pragma once
// How far a run is, what it has read and where its time went: for whoever waits and whoever measures, never for a report.
//
//   Stats stats;
//   const Outcome outcome = check(paths, registry, {.stats = &stats});
//   stats.time(Stage::language);      // summed over all cores
//
// Articles are read and rules run in parallel, and add to it from their threads.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace tally::engine {

enum class Stage : std::uint8_t { files, language, mentions, entities, claims, story, rules };
inline constexpr std::size_t stage_count = 7;
[[nodiscard]] std::string_view to_string(Stage stage);

struct Stats {
  using Duration = std::chrono::nanoseconds;

  std::atomic<std::size_t> articles = 0;  // of the run
  std::atomic<std::size_t> understood = 0;  // of those, so far
  std::atomic<std::size_t> stories = 0;
  std::atomic<std::size_t> bytes = 0;
  std::atomic<std::size_t> sentences = 0;
  std::atomic<std::size_t> words = 0;  // tokens
  std::map<std::string, Duration> of_rule;  // written by one thread

  [[nodiscard]] Duration time(Stage stage) const { return Duration(of_stage_[static_cast<std::size_t>(stage)]); }
  void add(Stage stage, Duration time) { of_stage_[static_cast<std::size_t>(stage)] += time.count(); }

 private:
  std::array<std::atomic<Duration::rep>, stage_count> of_stage_{};
};

// Adds the time since the last stage to the one that ends; does nothing without stats.
//
//   Stopwatch watch(stats);
//   read();     watch.ends(Stage::files);
//   parse();    watch.ends(Stage::language);
class Stopwatch {
 public:
  explicit Stopwatch(Stats* stats) : stats_(stats), since_(Clock::now()) {}

  Stats::Duration ends(Stage stage) {
    const Clock::time_point now = Clock::now();
    const Stats::Duration time = now - since_;
    if (stats_ != nullptr) stats_->add(stage, time);
    since_ = now;
    return time;
  }

 private:
  using Clock = std::chrono::steady_clock;
  Stats* stats_;
  Clock::time_point since_;
};

}  // namespace tally::engine
