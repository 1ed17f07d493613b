#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/understood.hpp"
#include "report/who_is_who.hpp"

namespace tally::cli {
namespace {

class Entities : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "entities"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints who is who in a story, with every place"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick entities story/\n  tallystick entities --format json story/\n";
  }
  void add_options(CLI::App& app) override {
    app.add_option("PATH", paths_, "Articles or folders of articles")->required();
    app.add_option("-f,--format", format_, "markdown (default) or json")->check(CLI::IsMember({"markdown", "json"}));
  }
  int run() override {
    return print_understood(paths_, format_ == "json" ? report::write_entities_json : report::write_entities_markdown);
  }

 private:
  std::vector<std::string> paths_;
  std::string format_ = "markdown";
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<Entities>(); }

}  // namespace tally::cli
