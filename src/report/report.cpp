#include "report/report.hpp"

#include <algorithm>
#include <array>

#include "report/accepted_form.hpp"
#include "report/checkstyle.hpp"
#include "report/github.hpp"
#include "report/github_summary.hpp"
#include "report/gitlab.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/junit.hpp"
#include "report/markdown.hpp"
#include "report/rdjson.hpp"
#include "report/sarif.hpp"
#include "report/text.hpp"

namespace tally::report {
namespace {

constexpr std::array<Reporter, 12> table = {{
    {"markdown", "an audit report for editors", write_markdown},
    {"json", "findings for programs (reports/schema/findings-1.json)", write_json},
    {"text", "one line a place, as compilers write", write_text},
    {"sarif", "SARIF 2.1.0, for GitHub code scanning", write_sarif},
    {"github", "annotations in the log of a GitHub Actions step", write_github},
    {"github-summary", "the summary of a GitHub Actions step (Markdown)", write_github_summary},
    {"gitlab", "a GitLab code quality report", write_gitlab},
    {"junit", "JUnit XML: a suite an article, a failure a finding", write_junit},
    {"checkstyle", "Checkstyle XML", write_checkstyle},
    {"accepted", "A form for accepting findings: fill in reason and name (check --accepted)", write_accepted_form},
    {"rdjson", "reviewdog's Diagnostic Format", write_rdjson},
    {"html", "one page to look at: who says what, a time line, the articles side by side", write_html},
}};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* find_reporter(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Reporter& r) { return r.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace tally::report
