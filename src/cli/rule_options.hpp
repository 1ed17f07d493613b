#pragma once
// Where rules beyond the program's own come from, for the commands that take some.

#include <CLI/CLI.hpp>
#include <optional>

#include "cli/settings.hpp"

namespace tally::cli {

// --rules DIR, --plugin FILE
void add_rule_options(CLI::App& app, Typed& typed);

// The rules that a check of the current folder would have; nothing, and complaints on standard error, where one of them
// is broken.
[[nodiscard]] std::optional<rule::Registry> load_here(Typed typed);

}  // namespace tally::cli
