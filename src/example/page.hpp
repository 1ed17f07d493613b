#pragma once
// Reads a rule's page: rules/<id>/README.md, which is documentation, examples and tests in one. The format is told
// in tests/examples/README.md; in short:
//
//   ## Conflict
//   ### A surname is spelled in two ways
//   ```article a.md
//   The minister, Ann Lee, resigned.
//   ```
//   ```article b.md
//   The minister, Ann Leigh, resigned.
//   ```
//   ```findings
//   error name: a.md "Ann Lee" | b.md "Ann Leigh"
//   ```

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace tally::example {

struct NamedArticle {
  std::string file;
  std::string bytes;
};

// Exact words of an article's file, as a finding's evidence quotes them.
struct Place {
  std::string file;
  std::string words;
};

struct Expectation {
  std::string severity;
  std::string kind;
  std::vector<Place> places;
  std::size_t line = 0;  // in the page, counted from 1
};

struct Example {
  std::string title;
  std::size_t line = 0;   // of the title
  bool conflict = false;  // stands under "Conflict", not under "Not a conflict"
  bool states_findings = false;
  std::vector<NamedArticle> articles;
  std::optional<NamedArticle> facts;  // house facts that the articles are held against
  std::vector<Expectation> expected;  // empty for `none`
};

struct Page {
  std::vector<std::string> headings;  // of the second level, in order
  std::vector<Example> examples;
  std::vector<base::Error> errors;  // what breaks the format, with its line
};

// `path` names the page in errors.
[[nodiscard]] Page read_page(std::string_view path, std::string_view markdown);

// The lines of one findings block, the first of which is line `first_line` of the page. A line that begins with
// white space or '|' goes on with the finding of the line before.
[[nodiscard]] base::Result<std::vector<Expectation>> read_expectations(std::string_view path, std::string_view block,
                                                                       std::size_t first_line);

// "error name: a.md \"Ann Lee\" | b.md \"Ann Leigh\"", the places sorted: equal for what is the same finding.
[[nodiscard]] std::string to_string(const Expectation& expectation);

}  // namespace tally::example
