#include "cli/settings.hpp"

#include <iterator>

#include "cli/choose_rules.hpp"
#include "config/read_config.hpp"
#include "ingest/house_facts.hpp"

namespace tally::cli {
namespace {

config::ConfigFile configuration(const Typed& typed, const rule::Registry& registry) {
  if (typed.no_config) return {};
  std::optional<std::string> path = typed.config;
  std::vector<std::string> checked = typed.fresh;
  checked.insert(checked.end(), typed.paths.begin(), typed.paths.end());
  if (typed.config.empty()) path = config::find_config(checked, config::user_config_folder());
  if (!path) return {};
  return config::read_config(*path, rule_ids(registry));
}

// A file that cannot be read in full gives what could be read of it.
void read_facts(const std::vector<std::string>& files, Prepared& out) {
  for (const std::string& file : files) {
    ingest::HouseFactsFile facts = ingest::read_house_facts(file);
    out.problems.insert(out.problems.end(), facts.errors.begin(), facts.errors.end());
    out.settings.facts.push_back(std::move(facts.facts));
  }
}

}  // namespace

Prepared prepare(const Typed& typed, const rule::Registry& registry) {
  Prepared out;
  config::ConfigFile file = configuration(typed, registry);
  out.config = std::move(file.config);
  out.fatal = std::move(file.errors);
  if (!typed.only.empty()) out.config.only = typed.only;
  out.config.skip.insert(out.config.skip.end(), typed.skip.begin(), typed.skip.end());
  out.config.facts.insert(out.config.facts.end(), typed.facts.begin(), typed.facts.end());
  const auto selection = choose_rules(registry, out.config.only, out.config.skip);
  if (selection) {
    out.settings.rules = *selection;
  } else {
    out.fatal.push_back(selection.error());
  }
  for (const auto& [name, outlet] : out.config.outlets) {
    if (!outlet.locale.empty()) out.settings.locales[name] = outlet.locale;
  }
  out.settings.fresh = typed.fresh;
  read_facts(out.config.facts, out);
  return out;
}

}  // namespace tally::cli
