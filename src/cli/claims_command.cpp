#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/understood.hpp"
#include "report/claim_lines.hpp"

namespace tally::cli {
namespace {

class Claims : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "claims"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints the claims of a story as NDJSON"; }
  [[nodiscard]] std::string_view examples() const override { return "  tallystick claims story/\n"; }
  void add_options(CLI::App& app) override {
    app.add_option("PATH", paths_, "Articles or folders of articles")->required();
  }
  int run() override { return print_understood(paths_, report::write_claims); }

 private:
  std::vector<std::string> paths_;
};

}  // namespace

std::unique_ptr<Command> make_claims_command() { return std::make_unique<Claims>(); }

}  // namespace tally::cli
