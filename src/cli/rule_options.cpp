#include "cli/rule_options.hpp"

#include "cli/console.hpp"

namespace tally::cli {

void add_rule_options(CLI::App& app, Typed& typed) {
  app.add_option("--rules", typed.rule_folders, "Further rules: a folder with ID/rule.toml in it (repeatable)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--plugin", typed.plugins, "Further rules: a shared library, whose code is run (repeatable)")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

std::optional<rule::Registry> load_here(Typed typed) {
  typed.paths = {"."};
  LoadedRegistry loaded = load_registry(typed);
  for (const base::Error& error : loaded.errors) complain(error);
  if (!loaded.errors.empty()) return std::nullopt;
  return std::move(loaded.registry);
}

}  // namespace tally::cli
