#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/rule_options.hpp"
#include "report/table.hpp"

namespace tally::cli {
namespace {

class Rules : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "rules"; }
  [[nodiscard]] std::string_view summary() const override { return "Lists the rules"; }
  [[nodiscard]] std::string_view examples() const override { return "  tallystick rules\n  tallystick rules --rules house-rules\n"; }
  void add_options(CLI::App& app) override { add_rule_options(app, typed_); }

  int run() override {
    const auto loaded = load_here(typed_);
    if (!loaded) return trouble;
    report::Table table({"Rule", "What it reports"}, {report::Align::left, report::Align::left});
    for (const auto& registered : loaded->rules) {
      const rule::RuleInfo& info = registered.rule->info();
      table.add({std::string(info.id), std::string(info.summary)});
    }
    if (const auto error = write_output("-", table.plain())) return complain(*error);
    return clean;
  }

 private:
  Typed typed_;
};

}  // namespace

std::unique_ptr<Command> make_rules_command() { return std::make_unique<Rules>(); }

}  // namespace tally::cli
