// The file of a declared rule and, where it is sound, the rule on a small story.
#include "base/result.hpp"
#include "rule/declared/declared_rule.hpp"
#include "rule/declared/read_declaration.hpp"
#include "sample_story.hpp"

namespace tally::fuzz {

void run_target(std::string_view bytes) {
  rule::DeclarationFile file = rule::read_declaration("rule.toml", std::string(bytes));
  hold(file.declaration.has_value() == file.errors.empty(), "a file gives a rule or an error");
  for (const base::Error& error : file.errors) hold_text(base::to_string(error));
  if (!file.declaration) return;
  const auto rule = rule::make_declared_rule(*std::move(file.declaration));
  rule::Sink sink(rule->info().id);
  rule->check(sample_story(), sink);
  for (const finding::Finding& finding : sink.findings()) hold_finding(sample_story(), finding);
}

}  // namespace tally::fuzz
