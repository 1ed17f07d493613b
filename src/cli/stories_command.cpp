#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "engine/stories.hpp"
#include "report/one_line.hpp"

namespace tally::cli {
namespace {

class Stories : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "stories"; }
  [[nodiscard]] std::string_view summary() const override { return "Lists which articles would be held against each other"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick stories archive/\n  tallystick stories --cluster archive/    by what they tell, not by folders\n";
  }
  void add_options(CLI::App& app) override {
    app.add_option("PATH", paths_, "Articles or folders of articles")->required();
    app.add_flag("--files", only_files_, "Only the articles' files, one a line, for scripts");
    app.add_flag("--cluster", cluster_, "Find out by what the articles tell which are of one story; folders say nothing");
  }

  int run() override {
    report::Outcome outcome;
    std::string out;
    for (const engine::StoryArticles& story : engine::read_stories({.paths = paths_, .cluster = cluster_}, outcome)) {
      if (!only_files_) out += fmt::format("{}\n", story.name.empty() ? "(the files named)" : report::one_line(story.name));
      for (const ingest::Article& article : story.articles) out += only_files_ ? article.path + '\n' : fmt::format("  {}\n", report::one_line(article.path));
    }
    int code = clean;
    for (const base::Error& problem : outcome.problems) code = complain(problem);
    if (const auto error = write_output("-", out)) return complain(*error);
    return code;
  }

 private:
  std::vector<std::string> paths_;
  bool cluster_ = false;
  bool only_files_ = false;
};

}  // namespace

std::unique_ptr<Command> make_stories_command() { return std::make_unique<Stories>(); }

}  // namespace tally::cli
