// Holds every registered rule to its page: the headings, enough examples, and exactly the findings that they promise.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "example/page.hpp"
#include "example/rule_test.hpp"
#include "example/run.hpp"
#include "rule/declared/declared_rule.hpp"
#include "rule/rule.hpp"

namespace tally::example {
namespace {

std::string path_of(const rule::RegisteredRule& registered) {
  return fmt::format("rules/{}/README.md", registered.rule->info().id);
}

}  // namespace

TEST_CASE("every rule reports what its page promises") {
  const rule::Registry registry = rules::compiled_rules();
  for (const rule::RegisteredRule& registered : registry.rules) {
    const std::string path = path_of(registered);
    const Page page = read_page(path, registered.page);
    for (const base::Error& error : page.errors) FAIL_CHECK(base::to_string(error));
    for (const Example& example : page.examples) {
      for (const std::string& complaint : run_example(path, example, registry, registered.rule->info().id)) {
        FAIL_CHECK(complaint);
      }
    }
  }
}

TEST_CASE("every declarative rule reports what its own file promises") {
  rule::LoadedRules loaded = rule::load_declared_rules(TALLY_RULES);
  for (const base::Error& error : loaded.errors) FAIL_CHECK(base::to_string(error));
  rule::Registry registry;
  for (const rule::RegisteredRule& outside : loaded.rules) {
    INFO(outside.origin);
    CHECK(rules::compiled_rules().find(outside.rule->info().id) != nullptr);
    CHECK(outside.origin.ends_with(std::string(outside.rule->info().id) + "/rule.toml"));
  }
  CHECK(loaded.rules.size() >= 5);
  registry.rules = std::move(loaded.rules);
  for (const std::string& complaint : test_rules(registry).complaints) FAIL_CHECK(complaint);
}

TEST_CASE("every rule has a full page") {
  const std::vector<std::string> wanted = {"What it reports", "Why it matters", "Conflict", "Not a conflict", "Limits"};
  for (const rule::RegisteredRule& registered : rules::compiled_rules().rules) {
    const std::string path = path_of(registered);
    INFO(path);
    const Page page = read_page(path, registered.page);
    CHECK(page.headings == wanted);
    CHECK(std::ranges::count_if(page.examples, [](const Example& e) { return e.conflict; }) >= 2);
    CHECK(std::ranges::count_if(page.examples, [](const Example& e) { return !e.conflict; }) >= 3);
  }
}

TEST_CASE("every rule says what it is") {
  const rule::Registry registry = rules::compiled_rules();
  std::vector<std::string> ids;
  for (const rule::RegisteredRule& registered : registry.rules) {
    const rule::RuleInfo& info = registered.rule->info();
    INFO(info.id);
    ids.emplace_back(info.id);
    CHECK_FALSE(info.id.empty());
    CHECK(info.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK_FALSE(info.summary.empty());
    CHECK_FALSE(info.summary.ends_with('.'));
    CHECK(info.reads != rule::Material::unstated);
  }
  CHECK(std::ranges::is_sorted(ids));
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
  // The table is generated from the folders, so the ids must be the folders' names.
  const std::vector<std::string> folders = {TALLY_RULE_FOLDERS};
  CHECK(ids == folders);
}

}  // namespace tally::example
