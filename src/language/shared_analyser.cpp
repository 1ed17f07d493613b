#include "language/shared_analyser.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace tally::language {

const Analyser& english() {
  static const base::Result<Analyser> analyser = Analyser::english();
  if (!analyser) {
    fmt::print(stderr, "tallystick: {}\n", to_string(analyser.error()));
    std::abort();
  }
  return *analyser;
}

}  // namespace tally::language
