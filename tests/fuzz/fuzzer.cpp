// The door that libFuzzer calls.
#include <cstddef>
#include <cstdint>

#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tally::fuzz::run_target({reinterpret_cast<const char*>(data), size});
  return 0;
}
