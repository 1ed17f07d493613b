#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>

#include "cli/checking.hpp"
#include "cli/choice.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/settings.hpp"
#include "cli/stats_text.hpp"
#include "config/baseline.hpp"
#include "finding/attention.hpp"
#include "report/one_line.hpp"
#include "report/summary.hpp"

namespace tally::cli {
namespace {

using config::FailLevel;

// One report to write: a reporter and where its text goes.
struct Target {
  const report::Reporter* reporter;
  std::string path;
};

bool fails(const report::Outcome& outcome, FailLevel level) {
  if (level == FailLevel::never) return false;
  const auto severity = static_cast<finding::Severity>(level);
  return std::any_of(outcome.stories.begin(), outcome.stories.end(), [&](const report::StoryResult& result) {
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [&](const finding::Finding& f) { return finding::reaches(f, severity); });
  });
}

void print_notes(const report::Outcome& outcome) {
  const auto note = [](std::string_view text) { write_error(fmt::format("note: {}\n", report::one_line(text))); };
  for (const std::string& line : outcome.notes) note(line);
  for (const report::StoryResult& result : outcome.stories) {
    if (result.story.articles.size() != 1) continue;
    note(result.story.articles[0].article.path + ": the only article of its story; it is checked for itself");
  }
}

class Check : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "check"; }
  [[nodiscard]] std::string_view summary() const override { return "Holds the articles of a story against each other"; }
  [[nodiscard]] std::string_view examples() const override {
    return "  tallystick check story/                                one story: every article in the folder\n"
           "  tallystick check draft.md wire.txt rival.html          the same, files named one by one\n"
           "  tallystick check --new draft.md --against story/       only what touches the draft\n"
           "  tallystick check --output audit.md story/              the report into a file\n"
           "  tallystick check --format json=findings.json --format markdown=audit.md story/\n"
           "  tallystick check --rule name,age --fail-level error story/\n"
           "  tallystick check --baseline baseline.toml stories/     only what was not there before\n"
           "  tallystick check --facts house-facts.toml draft.md     the draft against what the house has settled\n";
  }
  void add_options(CLI::App& app) override;
  [[nodiscard]] int run() override;

 private:
  [[nodiscard]] base::Result<std::vector<Target>> targets() const;
  [[nodiscard]] static int print(const config::Config& config);
  [[nodiscard]] int write(const report::Outcome& outcome, const std::vector<Target>& targets) const;
  std::size_t hold_against(const config::Baseline& baseline, report::Outcome& outcome) const;

  Typed typed_;
  std::vector<std::string> formats_;
  std::string output_ = "-";
  FailLevel fail_level_ = FailLevel::warning;
  const CLI::Option* fail_level_option_ = nullptr;
  bool print_config_ = false;
  bool strict_baseline_ = false;
  Colour colour_ = Colour::automatic;
  std::size_t max_size_ = report::Options{}.max_size;
  bool stats_ = false;
  bool quiet_ = false;
};

void Check::add_options(CLI::App& app) {
  std::string formats = "The report's format, or FORMAT=FILE to write several reports:";
  for (const report::Reporter& r : report::reporters()) formats += fmt::format("\n{}: {}", r.name, r.summary);
  add_article_options(app, typed_);
  app.add_option("--new", typed_.fresh, "New articles: only findings that touch one of them are shown, its words first")
      ->type_name("PATH");
  app.add_option("--against", typed_.paths, "What new articles are held against; the same as PATH")->type_name("PATH");
  app.add_option("-f,--format", formats_, formats)->type_name("FORMAT")->allow_extra_args(false);
  app.add_option("-o,--output", output_, "Where the report goes; - is standard output")->type_name("FILE");
  app.add_flag("--strict-baseline", strict_baseline_, "Exit with 1 where the baseline has findings that are no longer there");
  app.add_flag("--print-config", print_config_, "Print the configuration that holds for the articles, and check nothing");
  fail_level_option_ = add_choice<FailLevel>(app, "--fail-level", fail_level_,
                        {{"error", FailLevel::error},
                         {"warning", FailLevel::warning},
                         {"info", FailLevel::info},
                         {"never", FailLevel::never}},
                        "Exit with 1 from this severity on (default warning)")
      ->type_name("error|warning|info|never");
  add_choice<Colour>(app, "--color", colour_,
                     {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
                     "Colours in the text format (default auto)")
      ->type_name("auto|always|never");
  app.add_option("--max-size", max_size_, "A Markdown report larger than this is cut, and says so (default 1000000)")
      ->type_name("BYTES")
      ->check(CLI::PositiveNumber);
  app.add_flag("--stats", stats_, "Tell on standard error what was read and where the time went");
  app.add_flag("-q,--quiet", quiet_, "No notes on standard error; errors are still shown");
}

base::Result<std::vector<Target>> Check::targets() const {
  std::vector<Target> targets;
  for (const std::string& format :
       formats_.empty() ? std::vector<std::string>{std::string(report::reporters()[0].name)} : formats_) {
    const std::size_t equals = format.find('=');
    const std::string name = format.substr(0, equals);
    const report::Reporter* reporter = report::find_reporter(name);
    if (reporter == nullptr) {
      std::string known;
      for (const report::Reporter& r : report::reporters())
        known += fmt::format("{}{}", known.empty() ? "" : ", ", r.name);
      return base::Error{.message = "unknown format " + name, .remedy = "known are: " + known};
    }
    const std::string path = equals == std::string::npos ? output_ : format.substr(equals + 1);
    const auto same = [&](const Target& t) { return t.path == path; };
    if (std::any_of(targets.begin(), targets.end(), same)) {
      return base::Error{.message = "two reports would go to " + (path == "-" ? "standard output" : path),
                         .remedy = "name a file for each: --format json=findings.json"};
    }
    targets.push_back({reporter, path});
  }
  return targets;
}

int Check::write(const report::Outcome& outcome, const std::vector<Target>& targets) const {
  int code = clean;
  for (const Target& target : targets) {
    const report::Options options{.colour = target.path == "-" ? use_colour(colour_) : colour_ == Colour::always,
                                  .max_size = max_size_};
    if (const auto error = write_output(target.path, target.reporter->write(outcome, options))) {
      code = complain(*error);
    } else if (target.path != "-" && !quiet_) {
      write_error(fmt::format("note: {}: {} written\n", report::one_line(target.path), target.reporter->name));
    }
  }
  return code;
}

int Check::print(const config::Config& config) {
  const auto error = write_output("-", to_toml(config));
  return error ? complain(*error) : static_cast<int>(clean);
}

// Takes the findings away that were there before; the rows of which nothing is left are told.
std::size_t Check::hold_against(const config::Baseline& baseline, report::Outcome& outcome) const {
  const auto stale = pass_over(baseline, config::Scope(outcome, typed_.fresh), outcome);
  for (const base::Error& row : stale) {
    if (strict_baseline_) complain(row);
    else outcome.notes.push_back(base::to_string(row));
  }
  return stale.size();
}

int Check::run() {
  if (typed_.paths.empty() && typed_.fresh.empty() && !print_config_) {
    return complain(
        {.message = "check needs the articles of a story", .remedy = "for example: tallystick check story/"});
  }
  Prepared prepared = prepare(typed_);
  for (const base::Error& error : prepared.fatal) complain(error);
  if (!prepared.fatal.empty()) return trouble;
  if (fail_level_option_->count() > 0 || !prepared.config.fail_level) prepared.config.fail_level = fail_level_;
  if (print_config_) return print(prepared.config);
  const auto reports = targets();
  if (!reports) return complain(reports.error());
  config::Baseline baseline;
  if (!prepared.config.baseline.empty()) baseline = config::read_baseline(prepared.config.baseline);
  for (const base::Error& error : baseline.errors) complain(error);
  if (!baseline.errors.empty()) return trouble;

  const auto start = std::chrono::steady_clock::now();
  engine::Stats stats;
  if (stats_) prepared.settings.stats = &stats;
  report::Outcome outcome = check_articles(typed_, prepared, !quiet_);
  const std::size_t stale = hold_against(baseline, outcome);
  for (const base::Error& problem : outcome.problems) complain(problem);
  if (!quiet_) print_notes(outcome);
  const auto checked = std::chrono::steady_clock::now();
  const int written = write(outcome, *reports);
  const auto end = std::chrono::steady_clock::now();
  if (stats_) write_error(stats_text(stats, end - start, end - checked));
  if (written != clean || !outcome.problems.empty()) return trouble;
  const bool fail = (strict_baseline_ && stale > 0) || fails(outcome, *prepared.config.fail_level);
  return fail ? findings : clean;
}

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<Check>(); }

}  // namespace tally::cli
