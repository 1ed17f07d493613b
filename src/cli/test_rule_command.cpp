#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "example/rule_test.hpp"
#include "rule/plugin/plugin_rule.hpp"

namespace tally::cli {
namespace {

class TestRule : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "test-rule"; }
  [[nodiscard]] std::string_view summary() const override { return "Runs a rule's own examples"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick test-rule house-rules/bus-route/rule.toml\n"
           "  tallystick test-rule house-rules                        every rule in the folder\n"
           "  tallystick test-rule build/libbus-route.so              the rules of a plug-in, on their pages\n";
  }
  void add_options(CLI::App& app) override {
    app.add_option("PATH", paths_, "A rule.toml, a folder of rules (the README.md beside a rule is tested with it), or a plug-in");
  }

  int run() override {
    if (paths_.empty()) return complain({.message = "test-rule needs a rule", .remedy = "for example: tallystick test-rule house-rules"});
    rule::Registry registry;
    bool sound = true;
    for (const std::string& path : paths_) sound = load(path, registry) && sound;
    if (!sound) return trouble;
    const example::RuleTest test = example::test_rules(registry);
    for (const std::string& complaint : test.complaints) write_error(complaint + "\n");
    const auto some = [](std::size_t count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); };
    const std::string line = fmt::format("{}, {}: {}\n", some(test.rules, "rule"), some(test.examples, "example"),
                                         test.complaints.empty() ? "all as promised" : some(test.complaints.size(), "complaint"));
    if (const auto error = write_output("-", line)) return complain(*error);
    return test.complaints.empty() ? clean : findings;
  }

 private:
  static bool load(const std::string& path, rule::Registry& registry) {
    rule::LoadedRules loaded = path.ends_with(".so") ? rule::load_plugin(path) : rule::load_declared_rules(path);
    for (const base::Error& error : loaded.errors) complain(error);
    std::move(loaded.rules.begin(), loaded.rules.end(), std::back_inserter(registry.rules));
    return loaded.errors.empty();
  }

  std::vector<std::string> paths_;
};

}  // namespace

std::unique_ptr<Command> make_test_rule_command() { return std::make_unique<TestRule>(); }

}  // namespace tally::cli
