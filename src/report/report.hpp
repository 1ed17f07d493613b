#pragma once
// What reporters are given and what they are: a function from the outcome of a run to the text of a report.
//
//   const Reporter* reporter = find_reporter("markdown");
//   std::string text = reporter->write(outcome, options);

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/story.hpp"
#include "base/result.hpp"
#include "finding/coverage.hpp"
#include "finding/finding.hpp"
#include "rule/material.hpp"

namespace tally::report {

struct StoryResult {
  align::Story story;
  std::vector<finding::Finding> findings;   // sorted
  std::vector<finding::Coverage> coverage;  // sorted by rule
  std::vector<base::Error> problems = {};   // of rules that could not do their work
};

// A rule that took part in the run, for reports that say in words what was checked.
struct RuleLine {
  std::string id;
  std::string summary;  // "A person's name is spelled or given differently"
  rule::Material reads = rule::Material::unstated;
  std::string page = {};  // rules/<id>/README.md
};

struct Outcome {
  std::vector<StoryResult> stories;   // sorted by name
  std::vector<base::Error> problems;  // what could not be read
  std::vector<std::string> notes;     // what was skipped, and other remarks
  std::vector<RuleLine> rules;        // sorted by id
  std::map<std::string, std::string> outlet_notes = {};  // what the desk knows of an outlet, by its name
};

struct Options {
  bool colour = false;               // for `text` on a terminal
  std::size_t max_size = 1'000'000;  // bytes; a `markdown` report that would be larger is cut and says so
};

struct Reporter {
  std::string_view name;     // as given to --format
  std::string_view summary;  // one line for --help
  std::string (*write)(const Outcome& outcome, const Options& options);
};

[[nodiscard]] std::span<const Reporter> reporters();  // the default first
[[nodiscard]] const Reporter* find_reporter(std::string_view name);

}  // namespace tally::report
