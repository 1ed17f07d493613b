#include <CLI/CLI.hpp>

#include "cli/choice.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/understood.hpp"
#include "report/who_is_who.hpp"

namespace tally::cli {
namespace {

using Write = std::string (*)(const report::Outcome&);

class Entities : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "entities"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints who is who in a story, with every place"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick entities story/\n  tallystick entities --format json story/\n";
  }
  void add_options(CLI::App& app) override {
    app.add_option("PATH", paths_, "Articles or folders of articles")->required();
    add_choice<Write>(app, "-f,--format", write_,
                      {{"markdown", report::write_entities_markdown}, {"json", report::write_entities_json}},
                      "markdown (default) or json")
        ->type_name("FORMAT");
  }
  int run() override { return print_understood(paths_, write_); }

 private:
  std::vector<std::string> paths_;
  Write write_ = report::write_entities_markdown;
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<Entities>(); }

}  // namespace tally::cli
