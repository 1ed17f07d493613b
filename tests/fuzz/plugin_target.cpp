// What comes back from the process that a plug-in runs in: anything, for anything may have happened there.
#include "base/utf8.hpp"
#include "rule/plugin/answer.hpp"
#include "rule/plugin/child.hpp"
#include "sample_story.hpp"

namespace tally::fuzz {
namespace {

void hold_rules(std::string_view bytes) {
  const auto rules = rule::unpack_rules(bytes);
  if (!rules) return hold_text(rules.error().message);
  hold(!rules->empty(), "a plug-in has a rule");
  for (const rule::PluginRuleInfo& rule : *rules) {
    hold(!rule.id.empty() && !rule.summary.empty(), "a rule has a name");
    hold_text(rule.summary);
    hold_text(rule.page);
  }
}

void hold_answer(std::string_view bytes) {
  const auto answer = rule::unpack_answer(bytes, sample_story());
  if (!answer) return hold_text(answer.error().message);
  for (const std::string& reason : answer->undecided) hold_text(reason);
  for (const finding::Finding& finding : answer->findings) hold_finding(sample_story(), finding);
}

}  // namespace

void run_target(std::string_view bytes) {
  const auto body = rule::open_answer(bytes);
  if (!body) hold_text(body.error().message);
  for (const std::string_view message : {bytes, body ? std::string_view(*body) : std::string_view()}) {
    hold_rules(message);
    hold_answer(message);
  }
}

}  // namespace tally::fuzz
