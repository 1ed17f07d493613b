#pragma once
// Findings that somebody has looked at and accepts, said in a comment of the article itself, with the reason:
//
//   <!-- tallystick-disable-next-line age,name -- both ages are right: two people -->
//   <!-- tallystick-disable quote -- as printed in the statement -->
//   ...
//   <!-- tallystick-enable quote -->
//
// A comment covers the findings of the named rules (or of all, for `*`) that have a place in its lines. Markdown and HTML
// only: comments are no part of the article's text. A comment that covers nothing is told, so that none outlives its cause.

#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace tally::config {

struct Suppression {
  std::vector<std::string> rules;  // ids, or "*"
  std::string reason;
  std::size_t comment_line = 1;  // counted from 1
  std::size_t first = 1;         // lines that it covers, both ends included
  std::size_t last = 1;
};

struct Suppressions {
  std::vector<Suppression> all;
  std::vector<base::Error> errors;  // comments that cannot be understood: they cover nothing
};

// `path` names the file in errors; `rules` are the ids that may stand in a comment.
[[nodiscard]] Suppressions read_suppressions(std::string_view path, std::string_view source, const std::vector<std::string_view>& rules);

// Takes the covered findings away. Slips in comments become problems of the run, unused comments notes.
void suppress(const std::vector<std::string_view>& rules, report::Outcome& outcome);

}  // namespace tally::config
