#include "scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>

#include "invented.hpp"
#include "process.hpp"

namespace tally::bench {
namespace {

namespace fs = std::filesystem;

struct Input {
  std::string name;
  fs::path path;
};

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Input write_story(std::size_t articles, std::size_t tellings, const fs::path& folder) {
  const fs::path story = folder / fmt::format("story-{}{}", articles, tellings > tellings_of_one ? "-one" : "");
  for (const File& file : invent_story(articles, tellings)) write(story / file.name, file.bytes);
  return {fmt::format("{} articles", articles), story};
}

Input write_article(double megabytes, const fs::path& folder) {
  const fs::path file = folder / fmt::format("one-{}.md", megabytes);
  write(file, invent_article(megabytes));
  return {fmt::format("{} MB", megabytes), file};
}

double size_of(const fs::path& path) {
  if (fs::is_regular_file(path)) return static_cast<double>(fs::file_size(path)) / 1e6;
  double bytes = 0;
  for (const auto& entry : fs::directory_iterator(path)) bytes += static_cast<double>(entry.file_size());
  return bytes / 1e6;
}

// One measured row; what the program does at start, whatever the input, is in it.
struct Row {
  double size = 0;
  Run run;
};

// The power of the size that the time grew with from one row to another.
double exponent(const Row& from, const Row& to) {
  return std::log(to.run.processor / from.run.processor) / std::log(to.size / from.size);
}

bool print_table(const ScaleSettings& settings, std::string_view title, const std::vector<Input>& inputs) {
  fmt::print("\n| {} | MB | seconds | processor | MB/s | peak MiB | times the step before | exponent |\n|---|--:|--:|--:|--:|--:|--:|--:|\n", title);
  std::vector<Row> rows;
  for (const Input& input : inputs) {
    std::vector<std::string> command = {settings.tool, "check", "--quiet", "--no-config", "--format", "json", input.path.string()};
    if (!settings.skip.empty()) command.insert(command.end(), {"--skip-rule", settings.skip});
    const auto runs = run_often(command, settings.runs);
    if (!runs) {
      fmt::print(stderr, "{}\n", base::to_string(runs.error()));
      return false;
    }
    rows.push_back({size_of(input.path), runs->front()});
    const Row& row = rows.back();
    std::string growth = "| |";
    if (rows.size() > 1) {
      const Row& before = rows[rows.size() - 2];
      growth = fmt::format("{:.2f} | {:.2f} |", row.run.processor / before.run.processor, exponent(before, row));
    }
    fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.0f} | {}\n", input.name, row.size, row.run.milliseconds / 1000,
               row.run.processor / 1000, row.size / row.run.milliseconds * 1000, row.run.megabytes, growth);
    std::fflush(stdout);
  }
  if (rows.size() > 1) fmt::print("\nFrom the first row to the last: exponent {:.2f}.\n", exponent(rows.front(), rows.back()));
  return true;
}

std::vector<Input> write_stories(const ScaleSettings& settings, bool all_of_one, const fs::path& folder) {
  std::vector<Input> inputs;
  for (const std::size_t articles : settings.stories)
    inputs.push_back(write_story(articles, all_of_one ? std::max(articles, tellings_of_one) : tellings_of_one, folder));
  return inputs;
}

std::vector<Input> write_articles(const ScaleSettings& settings, const fs::path& folder) {
  std::vector<Input> inputs;
  for (const double megabytes : settings.articles) inputs.push_back(write_article(megabytes, folder));
  return inputs;
}

}  // namespace

bool print_scale(const ScaleSettings& settings) {
  const ScratchFolder scratch;
  return print_table(settings, fmt::format("a story, {} articles of it on the same events", tellings_of_one),
                     write_stories(settings, false, scratch.path() / "mixed")) &&
         print_table(settings, "a story, every article on the same events", write_stories(settings, true, scratch.path() / "same")) &&
         print_table(settings, "one article", write_articles(settings, scratch.path()));
}

void write_scale(const ScaleSettings& settings, const std::string& folder) {
  write_stories(settings, false, folder);
  write_stories(settings, true, folder);
  write_articles(settings, folder);
}

}  // namespace tally::bench
