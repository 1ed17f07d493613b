#pragma once
// What a rule is. A rule is stateless: it looks at a story and reports findings and what it could not decide.
//
//   class Age : public Rule {
//     const RuleInfo& info() const override;
//     void check(const align::Story& story, Sink& sink) const override;
//   };
//   std::unique_ptr<rule::Rule> tally::rules::make_age() { return std::make_unique<Age>(); }
//
// The folder rules/age/ holds this as rule.cpp and the rule's page as README.md; the build finds both, nothing
// else names the rule. Two other ways fill the same contract: a rule.toml (declared/declared_rule.hpp) and a shared
// library (plugin/plugin_rule.hpp).

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "base/result.hpp"
#include "finding/coverage.hpp"
#include "finding/finding.hpp"
#include "rule/material.hpp"

namespace tally::rule {

struct RuleInfo {
  std::string_view id;       // kebab-case, the folder's name
  std::string_view summary;  // one line for tables: "A person's name is spelled or given differently"
  Material reads = Material::unstated;  // what it looks at, for the account of what was checked
  std::span<const std::string> yields_to = {};  // rules whose finding at the same places makes this rule's needless
  bool forks = false;  // runs in a process of its own, which is begun only while no other thread runs
};

// Takes what a rule has to say.
class Sink {
 public:
  explicit Sink(std::string_view rule_id) { coverage_.rule = rule_id; }

  void report(finding::Finding finding);
  // Statements about one thing that were held against each other, or one against the calendar or the like; what stands
  // alone was not compared.
  void compared(std::size_t count = 1) { coverage_.compared += count; }
  void read(std::size_t count) { coverage_.read += count; }  // statements found; for rules that read Material::statements
  void undecided(std::string_view reason) { ++coverage_.undecided[std::string(reason)]; }
  // The rule could not do its work: a problem of the run. What it reported on the story does not count.
  void fail(base::Error problem) { problems_.push_back(std::move(problem)); }

  [[nodiscard]] const std::vector<finding::Finding>& findings() const { return findings_; }
  [[nodiscard]] const finding::Coverage& coverage() const { return coverage_; }
  [[nodiscard]] const std::vector<base::Error>& problems() const { return problems_; }

 private:
  std::vector<finding::Finding> findings_;
  finding::Coverage coverage_;
  std::vector<base::Error> problems_;
};

class Rule {
 public:
  virtual ~Rule() = default;
  [[nodiscard]] virtual const RuleInfo& info() const = 0;
  // Rules that do not fork are called side by side from several threads.
  virtual void check(const align::Story& story, Sink& sink) const = 0;
};

// A rule with its page.
struct RegisteredRule {
  std::unique_ptr<Rule> rule;
  std::string page;         // rules/<id>/README.md; empty where a rule from outside brings none
  std::string origin = {};  // the file that it was loaded from; empty for the rules of the program
};

// All rules, sorted by id.
struct Registry {
  std::vector<RegisteredRule> rules;

  [[nodiscard]] const RegisteredRule* find(std::string_view id) const;
  // The id most like a mistyped one, empty when none is near.
  [[nodiscard]] std::string_view nearest(std::string_view id) const;
};

}  // namespace tally::rule

namespace tally::rules {

// Made by the build from the folders in rules/.
[[nodiscard]] rule::Registry compiled_rules();

}  // namespace tally::rules
