#include "cli/progress.hpp"

#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "cli/console.hpp"

namespace tally::cli {
namespace {

// Writes one line over itself once a second, and wipes it at the end.
class Ticker {
 public:
  explicit Ticker(const engine::Stats& stats) : stats_(stats), thread_([this] { tick(); }) {}
  ~Ticker() {
    {
      const std::lock_guard lock(mutex_);
      done_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

 private:
  void tick() {
    std::unique_lock lock(mutex_);
    int seconds = 0;
    while (!wake_.wait_for(lock, std::chrono::seconds(1), [this] { return done_; })) {
      write_error("\r\x1b[K" + progress_line(stats_, ++seconds));
    }
    if (seconds > 0) write_error("\r\x1b[K");
  }

  const engine::Stats& stats_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool done_ = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace

report::Outcome check_with_progress(const std::vector<std::string>& paths, const rule::Registry& registry,
                                    engine::Settings settings, bool wanted) {
  if (!wanted || !error_is_terminal()) return engine::check(paths, registry, settings);
  engine::Stats own;
  if (settings.stats == nullptr) settings.stats = &own;
  const Ticker ticker(*settings.stats);
  return engine::check(paths, registry, settings);
}

std::string progress_line(const engine::Stats& stats, int seconds) {
  const std::size_t articles = stats.articles;
  const std::string far = articles == 0 ? "reading" : fmt::format("{} of {} articles", stats.understood.load(), articles);
  return fmt::format("checking… {}, {} s", far, seconds);
}

}  // namespace tally::cli
