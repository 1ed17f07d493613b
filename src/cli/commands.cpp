#include "cli/commands.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "base/nearest.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "report/version.hpp"

namespace tally::cli {
namespace {

using MakeCommand = std::unique_ptr<Command> (*)();
constexpr auto makers =
    std::to_array<MakeCommand>({make_check_command, make_baseline_command, make_stories_command, make_rules_command, make_explain_command,
                                make_new_rule_command, make_test_rule_command, make_entities_command,
                                make_claims_command, make_parse_command, make_times_command,
                                make_completion_command, make_man_command});

constexpr std::string_view description =
    "Shows where the articles of one news story contradict each other or themselves.";
constexpr std::string_view exit_codes =
    "Exit codes: 0 nothing at or above the fail level, 1 findings, 2 trouble (usage, unreadable input).";

// A command on the parser.
struct Entry {
  std::unique_ptr<Command> command;
  CLI::App* app;
};

std::vector<Entry> add_commands(CLI::App& app) {
  std::vector<Entry> entries;
  for (const MakeCommand make : makers) {
    auto command = make();
    CLI::App* sub = app.add_subcommand(std::string(command->name()), std::string(command->summary()));
    command->add_options(*sub);
    sub->footer(fmt::format("Examples:\n{}", command->examples()));
    entries.push_back({std::move(command), sub});
  }
  return entries;
}

int short_help(const std::vector<Entry>& entries) {
  std::string text = fmt::format("tallystick: {}\n\nUsage: tallystick COMMAND ...\n\n", description);
  for (const Entry& entry : entries)
    text += fmt::format("  {:<12}{}\n", entry.command->name(), entry.command->summary());
  text += "\nExample: tallystick check story/        All options: tallystick --help\n";
  write_error(text);
  return trouble;
}

int usage_error(const CLI::App& app, const CLI::ParseError& error) {
  std::string command = "tallystick";
  for (const CLI::App* sub : app.get_subcommands()) command += ' ' + sub->get_name();
  write_error(fmt::format("tallystick: {}\nSee: {} --help\n", error.what(), command));
  return trouble;
}

// "chek" is no command: the nearest one; a path is what check is for.
int unknown_command(const std::vector<Entry>& entries, const std::string& typed) {
  std::vector<std::string_view> names;
  for (const Entry& entry : entries) names.push_back(entry.command->name());
  const std::string_view near = base::nearest(typed, names);
  std::error_code error;
  std::string remedy = "all commands: tallystick --help";
  if (!near.empty()) {
    remedy = fmt::format("did you mean {}? {}", near, remedy);
  } else if (std::filesystem::exists(typed, error)) {
    remedy = fmt::format("to check it: tallystick check {}; {}", typed, remedy);
  }
  return complain({.message = fmt::format("there is no command {}", typed), .remedy = remedy});
}

}  // namespace

int run(int argc, const char* const* argv) {
  CLI::App app{std::string(description), "tallystick"};
  app.set_version_flag("--version", fmt::format("tallystick {}", report::version()));
  app.footer(std::string(exit_codes) + "\nMore on a command: tallystick COMMAND --help");
  app.require_subcommand(0, 1);
  const std::vector<Entry> entries = add_commands(app);
  const std::string first = argc > 1 ? argv[1] : "-";
  const bool known =
      std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.command->name() == first; });
  if (!known && !first.starts_with('-')) return unknown_command(entries, first);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& wanted) {  // --help and --version
    return app.exit(wanted);
  } catch (const CLI::ParseError& error) {
    return usage_error(app, error);
  }
  for (const Entry& entry : entries) {
    if (entry.app->parsed()) return entry.command->run();
  }
  return short_help(entries);
}

}  // namespace tally::cli
