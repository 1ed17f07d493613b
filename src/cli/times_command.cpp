#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "ingest/reader.hpp"
#include "language/reader.hpp"
#include "mention/time_finder.hpp"
#include "mention/times/timeml.hpp"

namespace tally::cli {
namespace {

class Times : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "times"; }
  [[nodiscard]] std::string_view summary() const override { return "Prints an article's times as TimeML"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick times story/a.md\n  tallystick times --output a.tml story/a.md\n";
  }

  void add_options(CLI::App& app) override {
    app.add_option("FILE", file_, "The article");
    app.add_option("-o,--output", output_, "Where to write; - is standard output")->capture_default_str();
  }

  int run() override {
    if (file_.empty())
      return complain({.message = "times needs an article", .remedy = "for example: tallystick times story/a.md"});
    const auto article = ingest::read_article(file_);
    if (!article) return complain(article.error());
    const auto times = mention::find_times(*article, language::read_document(*article));
    if (const auto error = write_output(output_, mention::write_timeml(*article, times))) return complain(*error);
    return clean;
  }

 private:
  std::string file_;
  std::string output_ = "-";
};

}  // namespace

std::unique_ptr<Command> make_times_command() { return std::make_unique<Times>(); }

}  // namespace tally::cli
