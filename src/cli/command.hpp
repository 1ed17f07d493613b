#pragma once
// One command of the command line: `tallystick NAME ...`. One file a command; commands.cpp lists their makers.
//
//   class Rules : public Command { ... };
//   std::unique_ptr<Command> make_rules_command() { return std::make_unique<Rules>(); }

#include <memory>
#include <string_view>

namespace CLI {
class App;
}

namespace tally::cli {

// Exit codes of the program; trouble wins over findings.
enum ExitCode { clean = 0, findings = 1, trouble = 2 };

class Command {
 public:
  virtual ~Command() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  [[nodiscard]] virtual std::string_view summary() const = 0;   // one line for the list of commands
  [[nodiscard]] virtual std::string_view examples() const = 0;  // shown under --help, one a line
  // Puts the options on the command's parser; values go into members.
  virtual void add_options(CLI::App& app) = 0;
  // Runs with the values that were parsed; only what was asked for goes to standard output.
  [[nodiscard]] virtual int run() = 0;
};

[[nodiscard]] std::unique_ptr<Command> make_check_command();
[[nodiscard]] std::unique_ptr<Command> make_baseline_command();
[[nodiscard]] std::unique_ptr<Command> make_stories_command();
[[nodiscard]] std::unique_ptr<Command> make_rules_command();
[[nodiscard]] std::unique_ptr<Command> make_explain_command();
[[nodiscard]] std::unique_ptr<Command> make_new_rule_command();
[[nodiscard]] std::unique_ptr<Command> make_test_rule_command();
[[nodiscard]] std::unique_ptr<Command> make_times_command();
[[nodiscard]] std::unique_ptr<Command> make_entities_command();
[[nodiscard]] std::unique_ptr<Command> make_claims_command();
[[nodiscard]] std::unique_ptr<Command> make_parse_command();
[[nodiscard]] std::unique_ptr<Command> make_completion_command();
[[nodiscard]] std::unique_ptr<Command> make_man_command();

}  // namespace tally::cli
