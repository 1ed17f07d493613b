#include "example/rule_test.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "example/declared.hpp"
#include "example/run.hpp"
#include "rule/declared/read_declaration.hpp"

namespace tally::example {
namespace {

struct PathPage {
  std::string path;
  Page page;
};

// The examples of the rule's file, where that is a declaration, and of its page.
std::vector<PathPage> pages_of(const rule::RegisteredRule& registered) {
  std::vector<PathPage> out;
  if (registered.origin.ends_with(".toml")) {
    const base::Result<std::string> source = base::read_bytes(registered.origin);
    const rule::DeclarationFile file = rule::read_declaration(registered.origin, source ? *source : std::string());
    if (file.declaration) out.push_back({registered.origin, declared_examples(registered.origin, *file.declaration)});
  }
  if (!registered.page.empty()) {
    const std::string beside = (std::filesystem::path(registered.origin).parent_path() / "README.md").generic_string();
    const std::string path = registered.origin.ends_with(".toml") ? beside : registered.origin + ": page";
    out.push_back({path, read_page(path, registered.page)});
  }
  return out;
}

bool has(const std::vector<PathPage>& pages, bool conflict) {
  return std::any_of(pages.begin(), pages.end(), [&](const PathPage& row) {
    return std::any_of(row.page.examples.begin(), row.page.examples.end(), [&](const Example& e) { return e.conflict == conflict; });
  });
}

void test_rule(const rule::RegisteredRule& registered, const rule::Registry& registry, RuleTest& out) {
  const std::vector<PathPage> pages = pages_of(registered);
  for (const bool conflict : {true, false}) {
    if (has(pages, conflict)) continue;
    out.complaints.push_back(fmt::format("{}: no example of {}: the rule is not tested without one", registered.origin,
                                         conflict ? "a conflict" : "what is no conflict"));
  }
  for (const PathPage& row : pages) {
    for (const base::Error& error : row.page.errors) out.complaints.push_back(base::to_string(error));
    for (const Example& example : row.page.examples) {
      const auto complaints = run_example(row.path, example, registry, registered.rule->info().id);
      out.complaints.insert(out.complaints.end(), complaints.begin(), complaints.end());
      ++out.examples;
    }
  }
  ++out.rules;
}

}  // namespace

RuleTest test_rules(const rule::Registry& registry) {
  RuleTest out;
  for (const rule::RegisteredRule& registered : registry.rules) {
    if (!registered.origin.empty()) test_rule(registered, registry, out);
  }
  return out;
}

}  // namespace tally::example
