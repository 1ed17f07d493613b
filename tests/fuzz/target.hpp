#pragma once
// One thing that reads what strangers wrote. Each target is a file of its own that defines run_target(); with libFuzzer it
// becomes a fuzzer (preset `fuzz`, ./dev fuzz), otherwise a test that runs the kept corpus.

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace tally::fuzz {

// Must come back from any bytes; what it finds wrong it ends the program with.
void run_target(std::string_view bytes);

// A law of the project that the bytes have broken.
[[noreturn]] inline void broken(const char* law) {
  std::fprintf(stderr, "broken law: %s\n", law);
  std::abort();
}
inline void hold(bool holds, const char* law) {
  if (!holds) broken(law);
}

}  // namespace tally::fuzz
