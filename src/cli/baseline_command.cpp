#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/checking.hpp"
#include "cli/choice.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "config/baseline.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::cli {
namespace {

constexpr const char* default_file = "tallystick-baseline.toml";

class Baseline : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "baseline"; }
  [[nodiscard]] std::string_view summary() const override { return "Writes down the findings that are there, for check --baseline"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick baseline create stories/                      all that is there today\n"
           "  tallystick check --baseline tallystick-baseline.toml stories/\n"
           "  tallystick baseline update stories/                      as it is now; articles that are not read stay as they were\n"
           "  tallystick baseline update --only-remove stories/        what was mended goes, nothing comes\n";
  }

  void add_options(CLI::App& app) override {
    add_choice<bool>(app, "ACTION", update_, {{"create", false}, {"update", true}}, "create or update")
        ->required()
        ->type_name("create|update");
    add_article_options(app, typed_);
    app.add_flag("--only-remove", only_remove_, "With update: add no finding, so that the number can only fall");
    app.add_flag("-q,--quiet", quiet_, "No notes on standard error; errors are still shown");
  }

  int run() override {
    if (typed_.paths.empty())
      return complain({.message = "baseline needs articles", .remedy = "for example: tallystick baseline create stories/"});
    const Prepared prepared = prepare(typed_);
    for (const base::Error& error : prepared.fatal) complain(error);
    if (!prepared.fatal.empty()) return trouble;
    const std::string path = prepared.config.baseline.empty() ? default_file : prepared.config.baseline;
    const config::Baseline old = update_ ? config::read_baseline(path) : config::Baseline{.path = path};
    for (const base::Error& error : old.errors) complain(error);
    if (!old.errors.empty()) return trouble;
    if (std::error_code error; !update_ && std::filesystem::exists(path, error))
      return complain({.message = "is there already", .file = path, .remedy = "renew it: tallystick baseline update; or remove it first"});
    return write(old, check_articles(typed_, prepared, !quiet_));
  }

 private:
  [[nodiscard]] int write(const config::Baseline& old, const report::Outcome& outcome) const {
    for (const base::Error& problem : outcome.problems) complain(problem);
    if (!outcome.problems.empty()) return complain({.message = "is left as it was", .file = old.path, .remedy = "mend what is told above first"});
    config::Baseline now = config::make_baseline(outcome, old.path);
    const config::Renewal renewal = config::renew(old, config::Scope(outcome, {}), !only_remove_, now);
    if (const auto error = write_output(now.path, config::to_toml(now))) return complain(*error);
    if (!quiet_) {
      write_error(fmt::format("note: {}: {} added, {} taken out\n", report::one_line(now.path), report::counted(renewal.added, "finding"),
                              renewal.removed));
    }
    return clean;
  }

  Typed typed_;
  bool update_ = false;
  bool only_remove_ = false;
  bool quiet_ = false;
};

}  // namespace

std::unique_ptr<Command> make_baseline_command() { return std::make_unique<Baseline>(); }

}  // namespace tally::cli
