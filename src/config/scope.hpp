#pragma once
// What a run looked at. A finding that somebody wrote down and that this run has not made is gone only if the run would have
// made it: its rule took part and its articles were read, or are no longer there.
//
//   const Scope scope(outcome, fresh_paths);
//   if (scope.looked_for("age", {"news/a.md", "news/b.md"})) ...

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fresh.hpp"
#include "report/report.hpp"

namespace tally::config {

class Scope {
 public:
  // `fresh`: the new articles of the run, where it only looks at what touches them.
  Scope(const report::Outcome& outcome, const std::vector<std::string>& fresh);

  [[nodiscard]] bool looked_for(std::string_view rule, const std::vector<std::string>& files) const;
  [[nodiscard]] bool has_rule(std::string_view rule) const { return rules_.contains(std::string(rule)); }
  [[nodiscard]] bool is_narrow() const { return !fresh_.empty(); }

 private:
  std::set<std::string> rules_;
  std::set<std::string> read_;  // canonical paths
  engine::FreshArticles fresh_;
};

// The file as it is called from the folder, for files that are moved together with it: "stories/a.md".
[[nodiscard]] std::string below(const std::string& folder, const std::string& file);
// And back, as a path from where the program runs.
[[nodiscard]] std::string beside(const std::string& folder, const std::string& file);
// Of the file that holds such paths.
[[nodiscard]] std::string folder_of(const std::string& file);

// "age" of "age:3f9a0c1122334455"; empty where it is no fingerprint.
[[nodiscard]] std::string_view rule_of(std::string_view fingerprint);

}  // namespace tally::config
