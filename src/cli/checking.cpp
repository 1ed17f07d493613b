#include "cli/checking.hpp"

#include "cli/choose_rules.hpp"
#include "cli/progress.hpp"
#include "config/apply.hpp"
#include "config/suppress.hpp"

namespace tally::cli {

report::Outcome check_articles(const Typed& typed, const Prepared& prepared, bool progress) {
  const rule::Registry& registry = prepared.registry;
  report::Outcome outcome = check_with_progress(typed.paths, registry, prepared.settings, progress);
  outcome.problems.insert(outcome.problems.begin(), prepared.problems.begin(), prepared.problems.end());
  const config::Scope scope(outcome, typed.fresh);
  config::apply(prepared.config, outcome);
  config::suppress(rule_ids(registry), outcome);
  const auto today = prepared.today ? prepared.today : config::newest_day(outcome);
  for (const config::Accepted& accepted : prepared.accepted) config::accept(accepted, scope, today, outcome);
  return outcome;
}

}  // namespace tally::cli
