// A report is the old one or the new one, whenever the program is killed: it is stopped before and after every system call
// that it makes while it writes, and killed there.

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "cli/console.hpp"
#include "scratch_folder.hpp"

using namespace tally;
using namespace tally::test;
namespace fs = std::filesystem;

namespace {

const std::string old_text(5000, 'o');
const std::string new_text(70000, 'n');

enum class End { killed, done, forbidden };

// Lets a child write the file up to its `stops`-th stop.
End write_until(const fs::path& file, int stops) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(77);
    ::raise(SIGSTOP);
    ::_exit(cli::write_output(file.string(), new_text) ? 1 : 0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  for (int i = 0; i < stops && WIFSTOPPED(status); ++i) {
    if (::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) != 0) break;
    REQUIRE(::waitpid(child, &status, 0) == child);
  }
  if (WIFEXITED(status)) return WEXITSTATUS(status) == 77 ? End::forbidden : End::done;
  ::kill(child, SIGKILL);
  REQUIRE(::waitpid(child, &status, 0) == child);
  return End::killed;
}

}  // namespace

TEST_CASE("killed at any system call, a file is as it was or whole") {
  int left_old = 0;
  int left_new = 0;
  End end = End::killed;
  for (int stops = 1; end == End::killed && stops < 1000; ++stops) {
    const ScratchFolder folder;
    const fs::path file = folder.path() / "audit.md";
    std::ofstream(file) << old_text;
    end = write_until(file, stops);
    const std::string now = content(file);
    if (now == old_text) ++left_old;
    else if (now == new_text) ++left_new;
    else FAIL_CHECK("half a report after " << stops << " stops: " << now.size() << " bytes");
  }
  if (end == End::forbidden) {
    WARN("this machine lets no process trace its child: nothing was tried");
    return;
  }
  CHECK(end == End::done);
  CHECK(left_old > 5);  // the file beside it is made, written, stored
  CHECK(left_new > 1);
}
