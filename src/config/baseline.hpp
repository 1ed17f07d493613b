#pragma once
// The findings that were there before: a collection that is old gets Tallystick today, and from then on only what is new
// fails. They stand in a TOML file that `tallystick baseline create` writes, by fingerprint and number, never by line:
//
//   schema = "tallystick/baseline/1"
//   [[finding]]
//   fingerprint = "age:3f9a0c1122334455"
//   count = 2                                  # left out where it is 1
//   message = "Ann Lee is 48 in a.md and 46 in b.md"
//   files = ["stories/a.md", "stories/b.md"]   # relative to this file's folder
//
// A finding that more articles take part in than before is another finding: a new article that repeats an old slip is
// told.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/scope.hpp"
#include "report/report.hpp"

namespace tally::config {

struct BaselineRow {
  std::string fingerprint;
  std::size_t count = 1;
  std::string message;
  std::vector<std::string> files;  // as paths from where the program runs
  std::size_t line = 0;            // in the file; 0 where it is not from one
};

struct Baseline {
  std::string path;
  std::vector<BaselineRow> rows;  // by fingerprint, each once
  std::vector<base::Error> errors;
};

[[nodiscard]] Baseline read_baseline(const std::string& path);
// Of a run, to be written to the path.
[[nodiscard]] Baseline make_baseline(const report::Outcome& outcome, std::string path);
[[nodiscard]] std::string to_toml(const Baseline& baseline);

// What a renewed baseline did to the old one, in findings.
struct Renewal {
  std::size_t added = 0;
  std::size_t removed = 0;
};
// `now` with the rows of `old` that the run did not look for. Where nothing may be added, counts only fall.
[[nodiscard]] Renewal renew(const Baseline& old, const Scope& scope, bool may_add, Baseline& now);

// Takes the known findings away, as many of each as are known, and notes how many. Returns an error for each row of which
// less is left than it says.
[[nodiscard]] std::vector<base::Error> pass_over(const Baseline& baseline, const Scope& scope, report::Outcome& outcome);

}  // namespace tally::config
