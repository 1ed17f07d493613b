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
// else names the rule.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "finding/coverage.hpp"
#include "finding/finding.hpp"
#include "rule/material.hpp"

namespace tally::rule {

struct RuleInfo {
  std::string_view id;       // kebab-case, the folder's name
  std::string_view summary;  // one line for tables: "A person's name is spelled or given differently"
  Material reads = Material::unstated;  // what it looks at, for the account of what was checked
};

// Takes what a rule has to say.
class Sink {
 public:
  explicit Sink(std::string_view rule_id) { coverage_.rule = rule_id; }

  void report(finding::Finding finding);
  // Statements about one thing that were held against each other, or one against the calendar or the like; what stands
  // alone was not compared.
  void compared(std::size_t count = 1) { coverage_.compared += count; }
  void undecided(std::string_view reason) { ++coverage_.undecided[std::string(reason)]; }

  [[nodiscard]] const std::vector<finding::Finding>& findings() const { return findings_; }
  [[nodiscard]] const finding::Coverage& coverage() const { return coverage_; }

 private:
  std::vector<finding::Finding> findings_;
  finding::Coverage coverage_;
};

class Rule {
 public:
  virtual ~Rule() = default;
  [[nodiscard]] virtual const RuleInfo& info() const = 0;
  virtual void check(const align::Story& story, Sink& sink) const = 0;
};

// A rule that is compiled in, with its page.
struct RegisteredRule {
  std::unique_ptr<Rule> rule;
  std::string_view page;  // rules/<id>/README.md
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
