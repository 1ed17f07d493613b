#include "report/accepted_form.hpp"

#include <fmt/format.h>

#include <set>

#include "base/toml.hpp"
#include "report/alert.hpp"
#include "report/one_line.hpp"

namespace tally::report {

std::string write_accepted_form(const Outcome& outcome, const Options&) {
  std::string out =
      "# Findings to accept: delete what is to be mended, fill in the rest. `expires = 2026-03-31` may be added to a row.\n";
  std::set<std::string> seen;
  for (const Alert& alert : alerts(outcome)) {
    const finding::Finding& finding = *alert.finding;
    if (!seen.insert(finding.fingerprint).second) continue;
    out += fmt::format("\n# {}: {}\n", place_line(alert.primary()), one_line(finding.message));
    out += fmt::format("[[accepted]]\nfingerprint = {}\nreason = \"\"\nby = \"\"\n", base::toml_string(finding.fingerprint));
  }
  return out;
}

}  // namespace tally::report
