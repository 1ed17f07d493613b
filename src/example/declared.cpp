#include "example/declared.hpp"

namespace tally::example {

Page declared_examples(const std::string& path, const rule::Declaration& declaration) {
  Page page;
  for (const rule::DeclaredExample& row : declaration.examples) {
    Example out{.title = row.title, .line = row.line, .conflict = !row.findings.empty(), .states_findings = true, .articles = {}, .facts = {}, .expected = {}};
    for (const rule::DeclaredExample::File& file : row.articles) out.articles.push_back({file.name, file.text});
    for (const rule::DeclaredExample::Line& line : row.findings) {
      const auto read = read_expectations(path, line.text, line.line);
      if (read) {
        out.expected.insert(out.expected.end(), read->begin(), read->end());
      } else {
        page.errors.push_back(read.error());
      }
    }
    page.examples.push_back(std::move(out));
  }
  return page;
}

}  // namespace tally::example
