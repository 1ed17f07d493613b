#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows over the limit is an error like a full disk, and told
  try {
    return tally::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "tallystick: internal error: %s\n", error.what());
  } catch (...) {
    std::fputs("tallystick: internal error\n", stderr);
  }
  return 2;
}
