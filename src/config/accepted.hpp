#pragma once
// Findings that somebody has looked at and answers for, where the article cannot hold a comment (suppress.hpp): a TOML file
// of fingerprints, each with the reason and a name.
//
//   [[accepted]]
//   fingerprint = "age:3f9a0c1122334455"   # as every report gives it; --format accepted writes a form to fill in
//   reason = "father and son of one name"
//   by = "night desk"
//   expires = 2026-03-31                   # may be left out; the last day on which it holds
//
// The day of a run is that of its newest article, unless it is said (--today): the same articles give the same report
// whenever they are checked.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/scope.hpp"
#include "report/report.hpp"

namespace tally::config {

struct AcceptedRow {
  std::string fingerprint;
  std::string reason;
  std::string by;
  std::optional<std::chrono::sys_days> expires;
  std::size_t line = 1;
};

struct Accepted {
  std::string path;
  std::vector<AcceptedRow> rows;
  std::vector<base::Error> errors;  // rows that cannot be understood: they cover nothing
};

// `rules` are the ids that a fingerprint may begin with.
[[nodiscard]] Accepted read_accepted(const std::string& path, const std::vector<std::string_view>& rules);

// When the newest article of the run was published or updated.
[[nodiscard]] std::optional<std::chrono::sys_days> newest_day(const report::Outcome& outcome);

// Takes the accepted findings away. Rows that are expired (they cover nothing) or cover nothing become notes; a row that
// expires in a run without a day holds, with a note.
void accept(const Accepted& accepted, const Scope& scope, std::optional<std::chrono::sys_days> today, report::Outcome& outcome);

}  // namespace tally::config
