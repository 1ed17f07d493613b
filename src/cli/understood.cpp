#include "cli/understood.hpp"

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "engine/engine.hpp"

namespace tally::cli {

int print_understood(const std::vector<std::string>& paths, std::string (*write)(const report::Outcome&)) {
  const report::Outcome outcome = engine::check(paths, rule::Registry{}, {});
  int code = clean;
  for (const base::Error& problem : outcome.problems) code = complain(problem);
  if (const auto error = write_output("-", write(outcome))) return complain(*error);
  return code;
}

}  // namespace tally::cli
