#include "rule/plugin/child.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <exception>

#include "base/utf8.hpp"

namespace tally::rule {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t head_size = 1 + sizeof(std::uint64_t);

void write_all(int file, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = write(file, data, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
}

void answer(int file, char kind, const std::string& bytes) {
  std::array<char, head_size> head{kind};
  const std::uint64_t size = bytes.size();
  std::memcpy(head.data() + 1, &size, sizeof size);
  write_all(file, head.data(), head.size());
  write_all(file, bytes.data(), bytes.size());
}

[[noreturn]] void run(int file, const std::function<base::Result<std::string>()>& work) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  // Whoever handles crashes in this program need not hear of the child's.
  for (const int deadly : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTERM}) signal(deadly, SIG_DFL);
  try {
    const base::Result<std::string> result = work();
    result ? answer(file, 'r', *result) : answer(file, 'e', result.error().message);
  } catch (const std::exception& error) {
    answer(file, 'e', fmt::format("threw an exception: {}", error.what()));
  } catch (...) {
    answer(file, 'e', "threw an exception");
  }
  _exit(0);
}

base::Error error_of(std::string message) { return {.message = std::move(message)}; }

std::chrono::milliseconds left_of(Clock::time_point until) { return std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()); }

enum class Came { all, late, too_much };

// What comes until the other end is closed.
Came read_all(int file, Clock::time_point until, std::string& out) {
  std::array<char, 65536> buffer{};
  while (out.size() <= head_size + child_answer_size) {
    const auto left = left_of(until);
    if (left.count() <= 0) return Came::late;
    pollfd wait{file, POLLIN, 0};
    const int ready = poll(&wait, 1, static_cast<int>(left.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return Came::late;
    const ssize_t size = read(file, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return Came::all;
    out.append(buffer.data(), static_cast<std::size_t>(size));
  }
  return Came::too_much;
}

// Whether the child has ended by then: one that has closed its end of the pipe need not.
bool ends_by(pid_t child, Clock::time_point until, int& status) {
  for (int pause = 0;; pause = std::min(2 * pause + 1, 50)) {
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return true;
    if (ended < 0 && errno != EINTR) return false;
    if (left_of(until).count() <= 0) return false;
    poll(nullptr, 0, pause);
  }
}

void end(pid_t child) {
  kill(child, SIGKILL);
  while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

base::Error too_late(std::chrono::milliseconds patience) {
  return error_of(fmt::format("took longer than {} s", std::chrono::duration_cast<std::chrono::seconds>(patience).count()));
}

}  // namespace

base::Result<std::string> in_child(const std::function<base::Result<std::string>()>& work, std::chrono::milliseconds patience) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return error_of("no pipe could be made for its process");
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return error_of("no process could be made for it");
  }
  if (child == 0) {
    close(ends[0]);
    run(ends[1], work);
  }
  close(ends[1]);
  const Clock::time_point until = Clock::now() + patience;
  std::string bytes;
  const Came came = read_all(ends[0], until, bytes);
  close(ends[0]);
  int status = 0;
  if (came != Came::all || !ends_by(child, until, status)) {
    end(child);
    return came == Came::too_much ? error_of(fmt::format("gave an answer of more than {} MB", child_answer_size / 1'000'000)) : too_late(patience);
  }
  if (WIFSIGNALED(status)) return error_of(fmt::format("crashed ({})", strsignal(WTERMSIG(status))));
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return error_of("ended the process");
  return open_answer(bytes);
}

base::Result<std::string> open_answer(std::string_view bytes) {
  std::uint64_t size = 0;
  if (bytes.size() >= head_size) std::memcpy(&size, bytes.data() + 1, sizeof size);
  if (bytes.size() < head_size || size != bytes.size() - head_size) return error_of("ended without an answer");
  std::string body(bytes.substr(head_size));
  if (bytes.front() == 'r') return body;
  if (bytes.front() != 'e' || base::find_invalid_utf8(body)) return error_of("gave an answer that cannot be read");
  return error_of(std::move(body));
}

}  // namespace tally::rule
