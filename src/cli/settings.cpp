#include "cli/settings.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>

#include "base/civil.hpp"
#include "cli/choose_rules.hpp"
#include "cli/rule_options.hpp"
#include "config/read_config.hpp"
#include "ingest/house_facts.hpp"
#include "rule/declared/declared_rule.hpp"
#include "rule/plugin/plugin_rule.hpp"

namespace tally::cli {
namespace {

config::ConfigFile configuration(const Typed& typed, const std::vector<std::string_view>& rules) {
  if (typed.no_config) return {};
  std::optional<std::string> path = typed.config;
  std::vector<std::string> checked = typed.fresh;
  checked.insert(checked.end(), typed.paths.begin(), typed.paths.end());
  if (typed.config.empty()) path = config::find_config(checked, config::user_config_folder());
  if (!path) return {};
  return config::read_config(*path, rules);
}

void add_rules(rule::LoadedRules loaded, LoadedRegistry& out) {
  out.errors.insert(out.errors.end(), loaded.errors.begin(), loaded.errors.end());
  for (rule::RegisteredRule& more : loaded.rules) {
    const rule::RegisteredRule* const known = out.registry.find(more.rule->info().id);
    if (known == nullptr) {
      out.registry.rules.push_back(std::move(more));
    } else if (known->origin != more.origin) {
      out.errors.push_back({.message = fmt::format("there is a rule {} already: {}", more.rule->info().id,
                                                   known->origin.empty() ? "in the program" : known->origin),
                            .file = more.origin,
                            .remedy = "give it another id"});
    }
  }
}

// A file that cannot be read in full gives what could be read of it.
void read_facts(const std::vector<std::string>& files, Prepared& out) {
  for (const std::string& file : files) {
    ingest::HouseFactsFile facts = ingest::read_house_facts(file);
    out.problems.insert(out.problems.end(), facts.errors.begin(), facts.errors.end());
    out.settings.facts.push_back(std::move(facts.facts));
  }
}

void read_accepted(const Typed& typed, const std::vector<std::string_view>& rules, Prepared& out) {
  auto& files = out.config.accepted;
  files.insert(files.end(), typed.accepted.begin(), typed.accepted.end());
  for (const std::string& file : files) {
    config::Accepted accepted = config::read_accepted(file, rules);
    out.problems.insert(out.problems.end(), accepted.errors.begin(), accepted.errors.end());
    out.accepted.push_back(std::move(accepted));
  }
  if (typed.today.empty()) return;
  const auto day = base::parse_date_time(typed.today);
  if (day) {
    out.today = day->date;
  } else {
    out.fatal.push_back({.message = "--today: no date: " + typed.today, .remedy = "write --today 2026-03-31"});
  }
}

}  // namespace

void add_article_options(CLI::App& app, Typed& typed) {
  const auto list = [&app](const std::string& name, std::vector<std::string>& to, const std::string& help) {
    return app.add_option(name, to, help)->allow_extra_args(false);
  };
  app.add_option("PATH", typed.paths, "Articles (.txt .md .html .json .xml); every folder with articles in it is one story");
  list("--rule", typed.only, "Only these rules (comma separated, repeatable)")->type_name("ID")->delimiter(',');
  list("--skip-rule", typed.skip, "Not these rules (comma separated, repeatable)")->type_name("ID")->delimiter(',');
  list("--facts", typed.facts, "House facts (TOML) to hold the articles against: names, posts, births")->type_name("FILE");
  list("--accepted", typed.accepted, "Accepted findings (TOML): fingerprints with reason and name")->type_name("FILE");
  app.add_option("--baseline", typed.baseline, "Findings that were there before (TOML, by tallystick baseline)")->type_name("FILE");
  app.add_flag("--cluster", typed.cluster, "Find out by what the articles tell which are of one story; folders say nothing");
  app.add_option("--today", typed.today, "The day on which accepted findings may have expired; else that of the newest article")
      ->type_name("DATE");
  add_rule_options(app, typed);
  app.add_option("--config", typed.config, "The configuration; else the nearest tallystick.toml above the articles")->type_name("FILE");
  app.add_flag("--no-config", typed.no_config, "No configuration, not even the user's own");
}

LoadedRegistry load_registry(const Typed& typed) {
  LoadedRegistry out{.registry = rules::compiled_rules(), .errors = {}};
  // Which ids may stand in the configuration is known only when its rules are; what is wrong with it is told by prepare.
  const config::Config config = configuration(typed, {}).config;
  for (const auto* folders : {&config.rule_folders, &typed.rule_folders}) {
    for (const std::string& folder : *folders) add_rules(rule::load_declared_rules(folder), out);
  }
  for (const auto* plugins : {&config.plugins, &typed.plugins}) {
    for (const std::string& plugin : *plugins) add_rules(rule::load_plugin(plugin), out);
  }
  std::sort(out.registry.rules.begin(), out.registry.rules.end(),
            [](const auto& a, const auto& b) { return a.rule->info().id < b.rule->info().id; });
  return out;
}

Prepared prepare(const Typed& typed) {
  LoadedRegistry loaded = load_registry(typed);
  Prepared out;
  out.registry = std::move(loaded.registry);
  const rule::Registry& registry = out.registry;
  config::ConfigFile file = configuration(typed, rule_ids(registry));
  out.config = std::move(file.config);
  out.fatal = std::move(loaded.errors);
  out.fatal.insert(out.fatal.end(), file.errors.begin(), file.errors.end());
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
  out.settings.limits = out.config.limits;
  out.settings.fresh = typed.fresh;
  out.settings.cluster = typed.cluster || out.config.cluster;
  read_facts(out.config.facts, out);
  read_accepted(typed, rule_ids(registry), out);
  if (!typed.baseline.empty()) out.config.baseline = typed.baseline;
  return out;
}

}  // namespace tally::cli
