#include "rule/plugin/library.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>

#include "rule/plugin/answer.hpp"
#include "rule/plugin/story_view.hpp"

namespace tally::rule {
namespace {

using Entry = const tallystick_plugin* (*)(std::uint32_t);

base::Error wrong(std::string message) { return {.message = std::move(message)}; }

base::Result<const tallystick_plugin*> open(const std::string& path) {
  // A name without a folder would be looked for in the system's folders.
  const std::string whole = std::filesystem::absolute(path).string();
  void* const library = dlopen(whole.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return wrong(fmt::format("cannot be loaded: {}", dlerror()));
  const auto entry = reinterpret_cast<Entry>(dlsym(library, "tallystick_plugin_entry"));
  if (entry == nullptr) return wrong("is no plug-in: it exports no tallystick_plugin_entry");
  const tallystick_plugin* const plugin = entry(TALLYSTICK_PLUGIN_VERSION);
  if (plugin == nullptr) return wrong(fmt::format("does not serve version {} of the plug-in interface", TALLYSTICK_PLUGIN_VERSION));
  if (plugin->version != TALLYSTICK_PLUGIN_VERSION) {
    return wrong(fmt::format("is made for version {} of the plug-in interface, this program has version {}", plugin->version, TALLYSTICK_PLUGIN_VERSION));
  }
  if (plugin->size < sizeof(tallystick_plugin) || plugin->rule_size < sizeof(tallystick_rule)) return wrong("has structs smaller than those of its version");
  if (plugin->rule_count == 0 || plugin->rules == nullptr) return wrong("has no rules");
  return plugin;
}

const tallystick_rule& rule_at(const tallystick_plugin& plugin, std::size_t i) {
  const char* const bytes = reinterpret_cast<const char*>(plugin.rules) + i * plugin.rule_size;
  return *reinterpret_cast<const tallystick_rule*>(bytes);
}

std::string copy(const char* text) { return text == nullptr ? "" : text; }
std::string copy(tallystick_text text) { return text.data == nullptr ? "" : std::string(text.data, text.size); }

void report(void* host, const tallystick_finding* finding) {
  RawFinding raw;
  raw.verdict = finding->verdict;
  raw.severity = finding->severity;
  raw.confidence = finding->confidence;
  raw.message = copy(finding->message);
  raw.suggestion = copy(finding->suggestion);
  raw.subject = copy(finding->subject);
  for (std::size_t i = 0; i < finding->place_count; ++i) {
    const char* const bytes = reinterpret_cast<const char*>(finding->places) + i * finding->place_size;
    const auto& place = *reinterpret_cast<const tallystick_place*>(bytes);
    raw.places.push_back({place.article, place.role, {place.span.begin, place.span.end}, copy(place.label)});
  }
  static_cast<RawAnswer*>(host)->findings.push_back(std::move(raw));
}

void compared(void* host, std::size_t count) { static_cast<RawAnswer*>(host)->compared += count; }
void undecided(void* host, tallystick_text reason) { static_cast<RawAnswer*>(host)->undecided.push_back(copy(reason)); }

}  // namespace

base::Result<std::string> describe_library(const std::string& path) {
  const auto plugin = open(path);
  if (!plugin) return plugin.error();
  std::vector<RawRule> rules;
  for (std::size_t i = 0; i < (*plugin)->rule_count; ++i) {
    const tallystick_rule& rule = rule_at(**plugin, i);
    if (rule.size < sizeof(tallystick_rule) || rule.check == nullptr) return wrong("has a rule that is smaller than those of its version, or without a check");
    rules.push_back({copy(rule.id), copy(rule.summary), copy(rule.page), copy(rule.reads)});
  }
  return pack(rules);
}

base::Result<std::string> run_library(const std::string& path, std::size_t rule, const align::Story& story) {
  const auto plugin = open(path);
  if (!plugin) return plugin.error();
  if (rule >= (*plugin)->rule_count) return wrong("is not the library that was loaded before");
  const StoryView view(story);
  RawAnswer answer;
  const tallystick_sink sink{.size = sizeof(tallystick_sink), .host = &answer, .report = report, .compared = compared, .undecided = undecided};
  const int code = rule_at(**plugin, rule).check(&view.story(), &sink);
  if (code != 0) return wrong(fmt::format("says that it failed (code {})", code));
  return pack(answer);
}

}  // namespace tally::rule
