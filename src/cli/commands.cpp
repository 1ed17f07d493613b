#include "cli/commands.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/engine.hpp"

namespace tally::cli {

int run(int argc, const char* const* argv) {
  std::vector<std::string> paths;
  for (int i = 2; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--format" || arg == "--output") {
      ++i;
    } else {
      paths.push_back(arg);
    }
  }
  const report::Outcome outcome = engine::check(paths, rules::compiled_rules(), {});
  fmt::print("{}", report::find_reporter("json")->write(outcome, {}));
  return outcome.problems.empty() ? 0 : 2;
}

}  // namespace tally::cli
