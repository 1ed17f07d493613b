#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/choose_rules.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/rule_options.hpp"

namespace tally::cli {
namespace {

class Explain : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "explain"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Prints a rule's page: what it reports, examples, limits";
  }
  [[nodiscard]] std::string_view examples() const override { return "  tallystick explain name\n"; }

  void add_options(CLI::App& app) override {
    app.add_option("RULE", id_, "The rule's id (see: tallystick rules)");
    add_rule_options(app, typed_);
  }

  int run() override {
    if (id_.empty()) {
      return complain({.message = "explain needs a rule",
                       .remedy = "for example: tallystick explain name; all rules: tallystick rules"});
    }
    const auto loaded = load_here(typed_);
    if (!loaded) return trouble;
    const rule::RegisteredRule* found = loaded->find(id_);
    if (found == nullptr) return complain(unknown_rule(*loaded, id_));
    if (found->page.empty()) {
      return complain({.message = "the rule has no page", .file = found->origin, .remedy = "write one: README.md beside the file"});
    }
    if (const auto error = write_output("-", found->page)) return complain(*error);
    return clean;
  }

 private:
  std::string id_;
  Typed typed_;
};

}  // namespace

std::unique_ptr<Command> make_explain_command() { return std::make_unique<Explain>(); }

}  // namespace tally::cli
