#include <CLI/CLI.hpp>

#include "cli/choice.hpp"
#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/console.hpp"
#include "cli/man_page.hpp"
#include "report/version.hpp"

namespace tally::cli {
namespace {

// Both print what the parser knows; it is whole only when every command is on it, so it is read when they run.
class Completion : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "completion"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints a shell's completion script"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick completion bash > ~/.local/share/bash-completion/completions/tallystick\n"
           "  tallystick completion zsh > ~/.zfunc/_tallystick\n"
           "  tallystick completion fish > ~/.config/fish/completions/tallystick.fish\n";
  }
  void add_options(CLI::App& app) override {
    app_ = &app;
    add_choice<Write>(app, "SHELL", write_, {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}}, "The shell")
        ->required()
        ->type_name("bash|zsh|fish");
  }
  int run() override {
    const auto error = write_output("-", write_(read_options(*app_->get_parent())));
    return error ? complain(*error) : static_cast<int>(clean);
  }

 private:
  using Write = std::string (*)(const ProgramRow&);
  const CLI::App* app_ = nullptr;
  Write write_ = bash_completion;
};

class Man : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "man"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints the manual page"; }
  [[nodiscard]] std::string_view examples() const override { return "  tallystick man | man -l -\n"; }
  void add_options(CLI::App& app) override { app_ = &app; }
  int run() override {
    const auto error = write_output("-", man_page(read_options(*app_->get_parent()), report::version()));
    return error ? complain(*error) : static_cast<int>(clean);
  }

 private:
  const CLI::App* app_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() { return std::make_unique<Completion>(); }
std::unique_ptr<Command> make_man_command() { return std::make_unique<Man>(); }

}  // namespace tally::cli
