#include "process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

namespace tally::bench {

base::Result<Run> run_process(const std::vector<std::string>& command) {
  std::vector<std::string> words = command;
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t pid = 0;
  const int failed = posix_spawn(&pid, argv.front(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return base::Error{.message = "cannot be started", .file = command.front()};

  int status = 0;
  rusage usage{};
  if (wait4(pid, &status, 0, &usage) != pid) return base::Error{.message = "was lost", .file = command.front()};
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    return base::Error{.message = fmt::format("failed: {}", fmt::join(command, " "))};
  }
  const auto milliseconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
  return Run{.milliseconds = took.count(),
             .processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
             .megabytes = static_cast<double>(usage.ru_maxrss) / 1024};
}

base::Result<std::vector<Run>> run_often(const std::vector<std::string>& command, int times) {
  std::vector<Run> runs;
  for (int i = 0; i < times; ++i) {
    const auto run = run_process(command);
    if (!run) return run.error();
    runs.push_back(*run);
  }
  std::ranges::sort(runs, {}, &Run::milliseconds);
  return runs;
}

}  // namespace tally::bench
