// Measures Tallystick and prints a table: the whole program on the stories given, its throughput on a large amount
// of copy, and the stages inside; with --scale instead how time and memory grow with the input. Times are the
// machine's; nothing is asserted.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "process.hpp"
#include "scale.hpp"
#include "stages.hpp"
#include "workload.hpp"

namespace {

using namespace tally::bench;  // NOLINT: this is that program's main
namespace fs = std::filesystem;

struct Settings {
  std::string tool = "build/tallystick";
  std::vector<std::string> stories;
  int runs = 20;
  int large_runs = 3;
  double megabytes = 20;
};

// The sample stories, and the seeds where a developer has them.
std::vector<std::string> default_stories() {
  std::vector<std::string> folders;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("corpus", ignored)) {
    if (entry.is_directory()) folders.push_back(entry.path().string());
  }
  std::ranges::sort(folders);
  const std::string seeds = "../shared/stories/seeds";
  if (fs::is_directory(seeds, ignored)) folders.push_back(seeds);
  return folders;
}

// One row: what was run, its size, how long it took. False when the program fails.
bool print_process(const Settings& settings, const std::string& name, const std::string& path, double size, int runs) {
  const auto measured = run_often({settings.tool, "check", "--quiet", "--format", "json", path}, runs);
  if (!measured) {
    fmt::print(stderr, "{}\n", tally::base::to_string(measured.error()));
    return false;
  }
  const double median = (*measured)[measured->size() / 2].milliseconds;
  fmt::print("{:<34} {:>8.3f} {:>5} {:>9.1f} {:>10.1f} {:>8.2f} {:>9.0f}\n", name, size, runs,
             measured->front().milliseconds, median, size / median * 1000, measured->front().megabytes);
  return true;
}

bool print_processes(const Settings& settings) {
  fmt::print("{:<34} {:>8} {:>5} {:>9} {:>10} {:>8} {:>9}\n", "whole process", "MB", "runs", "min ms", "median ms",
             "MB/s", "peak MB");
  for (const std::string& story : settings.stories) {
    if (!print_process(settings, story, story, megabytes(read_articles(story)), settings.runs)) return false;
  }
  if (settings.megabytes <= 0) return true;
  const ScratchFolder scratch;
  const std::vector<File> story = read_articles(settings.stories.front());
  const double many = write_many_stories(story, settings.megabytes, scratch.path() / "many");
  if (!print_process(settings, "many stories", (scratch.path() / "many").string(), many, settings.large_runs))
    return false;
  const fs::path file = scratch.path() / "long.txt";
  const double one = write_one_article(story, std::min(settings.megabytes, 8.0), file);
  return print_process(settings, "one long article", file.string(), one, settings.large_runs);
}

void print_stages(const Settings& settings) {
  for (const std::string& story : settings.stories) {
    fmt::print("\n{:<34} {:>8} {:>9} {:>12}\n", story, "tokens", "min ms", "tokens/s");
    for (const Stage& stage : measure_stages(read_articles(story), settings.runs)) {
      fmt::print("{:<34} {:>8} {:>9.2f} {:>12.0f}\n", stage.name, stage.tokens, stage.milliseconds,
                 static_cast<double>(stage.tokens) / stage.milliseconds * 1000);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  CLI::App app("Measures the speed of Tallystick; run from the top of the project");
  app.add_option("--tool", settings.tool, "the program")->capture_default_str();
  app.add_option("--runs", settings.runs, "how often each story is measured")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--large-runs", settings.large_runs, "how often each large input is measured")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--megabytes", settings.megabytes, "size of the large inputs; 0 leaves them out")
      ->capture_default_str();
  app.add_option("stories", settings.stories, "folders with articles (default: those of corpus/)");
  ScaleSettings scale;
  std::string scale_folder;
  bool scaled = false;
  app.add_flag("--scale", scaled, "only how time and memory grow with the articles of a story and with the length of one");
  app.add_option("--scale-runs", scale.runs, "how often each of those is measured; the fastest counts")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--scale-stories", scale.stories, "their numbers of articles")->capture_default_str();
  app.add_option("--scale-articles", scale.articles, "their megabytes")->capture_default_str();
  app.add_option("--scale-skip", scale.skip, "rules that are left out of those, parted by commas");
  app.add_option("--write-scale", scale_folder, "write those inputs into a folder, and measure nothing");
  CLI11_PARSE(app, argc, argv);
  if (!scale_folder.empty()) {
    write_scale(scale, scale_folder);
    return 0;
  }
  if (scaled) {
    scale.tool = settings.tool;
    return print_scale(scale) ? 0 : 2;
  }
  if (settings.stories.empty()) settings.stories = default_stories();
  if (settings.stories.empty() || read_articles(settings.stories.front()).empty()) {
    fmt::print(stderr, "no articles to measure\n");
    return 2;
  }
  if (!print_processes(settings)) return 2;
  print_stages(settings);
  return 0;
}
