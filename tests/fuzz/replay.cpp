// Runs a target on the files named: what a fuzzer begins from, as a test without libFuzzer.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "target.hpp"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::fprintf(stderr, "%s\n", argv[i]);
    std::ifstream in(argv[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    tally::fuzz::hold(!in.fail(), "an input can be read");
    tally::fuzz::run_target(bytes);
  }
  std::printf("%d inputs\n", argc - 1);
  return argc > 1 ? 0 : 1;
}
