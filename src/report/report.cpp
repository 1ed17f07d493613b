#include "report/report.hpp"

#include <algorithm>
#include <array>

#include "report/github.hpp"
#include "report/json.hpp"
#include "report/markdown.hpp"
#include "report/sarif.hpp"
#include "report/text.hpp"

namespace tally::report {
namespace {

constexpr std::array<Reporter, 5> table = {{
    {"markdown", "an audit report for editors", write_markdown},
    {"json", "findings for programs (reports/schema/findings-1.json)", write_json},
    {"text", "one line a place, as compilers write", write_text},
    {"sarif", "SARIF 2.1.0, for GitHub code scanning", write_sarif},
    {"github", "annotations in the log of a GitHub Actions step", write_github},
}};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* find_reporter(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Reporter& r) { return r.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace tally::report
