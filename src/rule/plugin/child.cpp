#include "rule/plugin/child.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <exception>

namespace tally::rule {
namespace {

using Clock = std::chrono::steady_clock;

// The answer on the wire: 'r' for a result or 'e' for an error, its length in eight bytes, its bytes. What is cut off
// or was written by somebody else does not have that form.
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

// All that comes until the other end is closed; false where that takes too long.
bool read_all(int file, Clock::time_point until, std::string& out) {
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
    if (left.count() <= 0) return false;
    pollfd wait{file, POLLIN, 0};
    const int ready = poll(&wait, 1, static_cast<int>(left.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t size = read(file, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return true;
    out.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

base::Error error_of(std::string message) { return {.message = std::move(message)}; }

base::Result<std::string> unpack(const std::string& bytes) {
  std::uint64_t size = 0;
  if (bytes.size() >= head_size) std::memcpy(&size, bytes.data() + 1, sizeof size);
  if (bytes.size() < head_size || size != bytes.size() - head_size) return error_of("ended without an answer");
  std::string body = bytes.substr(head_size);
  if (bytes.front() == 'r') return body;
  return error_of(std::move(body));
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
  std::string bytes;
  const bool in_time = read_all(ends[0], Clock::now() + patience, bytes);
  close(ends[0]);
  if (!in_time) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!in_time) return error_of(fmt::format("took longer than {} s", std::chrono::duration_cast<std::chrono::seconds>(patience).count()));
  if (WIFSIGNALED(status)) return error_of(fmt::format("crashed ({})", strsignal(WTERMSIG(status))));
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return error_of("ended the process");
  return unpack(bytes);
}

}  // namespace tally::rule
