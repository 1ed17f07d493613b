#include "rule/plugin/plugin_rule.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "rule/plugin/answer.hpp"
#include "rule/plugin/child.hpp"
#include "rule/plugin/library.hpp"

namespace tally::rule {
namespace {

base::Error error_of(const std::string& path, std::string message) {
  return {.message = std::move(message), .file = path, .remedy = "its author can mend it: docs/writing-rules.md tells what a plug-in must keep to"};
}

class PluginRule : public Rule {
 public:
  PluginRule(std::string path, std::size_t number, PluginRuleInfo description)
      : path_(std::move(path)),
        number_(number),
        description_(std::move(description)),
        info_{.id = description_.id, .summary = description_.summary, .reads = description_.reads, .forks = true} {}

  [[nodiscard]] const RuleInfo& info() const override { return info_; }

  void check(const align::Story& story, Sink& sink) const override {
    const auto bytes = in_child([&] { return run_library(path_, number_, story); });
    if (!bytes) return fail(bytes.error().message, sink);
    const auto answer = unpack_answer(*bytes, story);
    if (!answer) return fail(answer.error().message, sink);
    sink.compared(answer->compared);
    for (const std::string& reason : answer->undecided) sink.undecided(reason);
    for (const finding::Finding& finding : answer->findings) sink.report(finding);
  }

 private:
  void fail(const std::string& what, Sink& sink) const {
    sink.fail(error_of(path_, fmt::format("the plug-in's rule {} {}; none of its findings is shown", description_.id, what)));
  }

  std::string path_;
  std::size_t number_;
  PluginRuleInfo description_;
  RuleInfo info_;  // views of the description
};

}  // namespace

LoadedRules load_plugin(const std::string& path) {
  LoadedRules out;
  if (!base::is_file(path)) {
    out.errors.push_back({.message = "no such plug-in", .file = path, .remedy = "name the shared library that was built"});
    return out;
  }
  const auto bytes = in_child([&] { return describe_library(path); });
  const auto rules = bytes ? unpack_rules(*bytes) : base::Result<std::vector<PluginRuleInfo>>(bytes.error());
  if (!rules) {
    out.errors.push_back(error_of(path, "the plug-in " + rules.error().message));
    return out;
  }
  for (std::size_t i = 0; i < rules->size(); ++i) {
    std::string page = (*rules)[i].page;
    out.rules.push_back({std::make_unique<PluginRule>(path, i, (*rules)[i]), std::move(page), path});
  }
  return out;
}

}  // namespace tally::rule
