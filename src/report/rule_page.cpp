#include "report/rule_page.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"

namespace tally::report {

std::string_view section(std::string_view page, std::string_view title) {
  const std::string heading = "## " + std::string(title) + '\n';
  std::size_t begin = page.starts_with(heading) ? 0 : page.find('\n' + heading);
  if (begin == std::string_view::npos) return {};
  begin = page.find('\n', page.find("## ", begin)) + 1;
  return base::trim(page.substr(begin, std::min(page.find("\n## ", begin), page.size()) - begin));
}

finding::Severity usual_severity(std::string_view page) {
  constexpr std::array severities = {finding::Severity::warning, finding::Severity::error, finding::Severity::info};
  std::array<std::size_t, 3> count{};
  constexpr std::string_view fence = "\n```findings\n";
  for (std::size_t at = page.find(fence); at != std::string_view::npos; at = page.find(fence, at)) {
    at += fence.size();
    std::string_view lines = page.substr(at, std::min(page.find("\n```", at), page.size()) - at);
    while (!lines.empty()) {
      for (std::size_t i = 0; i < severities.size(); ++i) {
        if (lines.starts_with(finding::to_string(severities[i]))) ++count[i];
      }
      lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
    }
  }
  return severities[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

}  // namespace tally::report
