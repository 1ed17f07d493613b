#pragma once
// The command line: what `main` calls.

namespace tally::cli {

// Exit codes: 0 nothing at or above the fail level, 1 findings at or above it, 2 trouble (wins over 1).
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace tally::cli
