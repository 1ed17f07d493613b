#include "cli/stats_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "report/summary.hpp"

namespace tally::cli {
namespace {

using engine::Stage;
using engine::Stats;

std::string line(std::string_view name, Stats::Duration time, std::string_view what) {
  const double ms = std::chrono::duration<double, std::milli>(time).count();
  return fmt::format("stats: {:<9}{:>9.1f} ms{}{}\n", name, ms, what.empty() ? "" : "  ", what);
}

std::string_view meaning(Stage stage) {
  switch (stage) {
    case Stage::files: return "found, read, sorted into stories";
    case Stage::language: return "words, sentences, parse (all cores summed)";
    case Stage::mentions: return "names, times, figures, quotations (all cores summed)";
    case Stage::entities: return "who is who in an article (all cores summed)";
    case Stage::claims: return "what is said (all cores summed)";
    case Stage::story: return "articles of a story held together";
    case Stage::rules: return "";
  }
  return "";
}

std::string slowest_rules(const Stats& stats) {
  std::vector<std::pair<std::string, Stats::Duration>> rules(stats.of_rule.begin(), stats.of_rule.end());
  std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return std::tuple(-a.second, a.first) < std::tuple(-b.second, b.first); });
  std::string out;
  for (const auto& [id, time] : rules)
    out += fmt::format("{}{} {:.1f}", out.empty() ? "" : ", ", id, std::chrono::duration<double, std::milli>(time).count());
  return out;
}

}  // namespace

std::string stats_text(const Stats& stats, Stats::Duration whole, Stats::Duration reports) {
  std::string out = fmt::format("stats: {} in {}: {} bytes, {} sentences, {} words\n", report::counted(stats.articles, "article"),
                                report::counted(stats.stories, "story", "stories"), stats.bytes.load(), stats.sentences.load(), stats.words.load());
  for (std::size_t i = 0; i < engine::stage_count; ++i) {
    const auto stage = static_cast<Stage>(i);
    out += line(to_string(stage), stats.time(stage), stage == Stage::rules ? slowest_rules(stats) : std::string(meaning(stage)));
  }
  return out + line("reports", reports, "") + line("whole", whole, "from start to end");
}

}  // namespace tally::cli
