#include "cli/console.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "cli/command.hpp"
#include "report/one_line.hpp"

namespace tally::cli {
namespace {

namespace fs = std::filesystem;

std::string_view remedy_for(int number) {
  switch (number) {
    case ENOSPC:
    case EFBIG:
    case EDQUOT:
      return "make room on the disk, or write the report elsewhere";
    case ENOENT:
    case ENOTDIR:
      return "make the folder first, or write the report elsewhere";
    case EISDIR:
      return "name a file in it";
    case EACCES:
    case EPERM:
    case EROFS:
      return "check that you may write there, or write the report elsewhere";
    default:
      return "check the disk, or write the report elsewhere";
  }
}

base::Error cannot_write(const std::string& path, int number) {
  return {.message = fmt::format("cannot be written: {}", std::strerror(number)),
          .file = path,
          .remedy = std::string(remedy_for(number))};
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(descriptor, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

std::optional<base::Error> write_directly(const std::string& path, std::string_view text) {
  const int descriptor = path == "-" ? STDOUT_FILENO : ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  const bool written = descriptor >= 0 && write_all(descriptor, text);
  const int number = errno;
  if (descriptor > STDERR_FILENO) ::close(descriptor);
  if (!written) return cannot_write(path == "-" ? "standard output" : path, number);
  return std::nullopt;
}

// The permissions that the file has, or would get from the user's mask if it were new.
mode_t mode_for(const fs::path& target) {
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

std::optional<base::Error> replace_file(const fs::path& target, const std::string& path, std::string_view text) {
  std::string beside = target.string() + ".XXXXXX";
  const int descriptor = ::mkstemp(beside.data());
  if (descriptor < 0) return cannot_write(path, errno);
  const bool written = write_all(descriptor, text) && ::fchmod(descriptor, mode_for(target)) == 0;
  const bool stored = written && ::fsync(descriptor) == 0;
  int number = errno;
  const bool closed = ::close(descriptor) == 0;
  if (stored && closed && ::rename(beside.c_str(), target.c_str()) == 0) return std::nullopt;
  if (stored) number = errno;
  ::unlink(beside.c_str());
  return cannot_write(path, number);
}

}  // namespace

bool use_colour(Colour wanted) {
  if (wanted != Colour::automatic) return wanted == Colour::always;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || std::string_view(term) == "dumb";
  return ::isatty(STDOUT_FILENO) != 0 && !dumb && (no_colour == nullptr || *no_colour == '\0');
}

bool error_is_terminal() { return ::isatty(STDERR_FILENO) != 0; }

void write_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

std::optional<base::Error> write_output(const std::string& path, std::string_view text) {
  std::error_code error;
  if (path == "-") return write_directly(path, text);
  if (fs::is_directory(path, error)) return cannot_write(path, EISDIR);
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return write_directly(path, text);
  const fs::path target = fs::weakly_canonical(path, error);  // a link stays a link
  return replace_file(error ? fs::path(path) : target, path, text);
}

int complain(const base::Error& error) {
  write_error("tallystick: " + report::one_line(base::to_string(error)) + '\n');
  return trouble;
}

}  // namespace tally::cli
