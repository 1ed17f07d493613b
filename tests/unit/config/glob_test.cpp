#include "config/glob.hpp"

#include <catch2/catch.hpp>

using tally::config::matches;

TEST_CASE("patterns of files") {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const auto row = GENERATE(values<Row>({
      {"a.md", "a.md", true},
      {"a.md", "x/a.md", false},
      {"*.md", "a.md", true},
      {"*.md", "x/a.md", false},
      {"**/*.md", "a.md", true},
      {"**/*.md", "x/y/a.md", true},
      {"**", "x/y/a.md", true},
      {"archive/**", "archive/2025/a.md", true},
      {"archive/**", "archive", false},
      {"archive/**", "archives/a.md", false},
      {"stories/**/draft-*.md", "stories/a/b/draft-1.md", true},
      {"stories/**/draft-*.md", "stories/draft-1.md", true},
      {"stories/**/draft-*.md", "stories/a/final-1.md", false},
      {"?.md", "a.md", true},
      {"?.md", "ab.md", false},
      {"*a*b*", "xaxxbx", true},
      {"*a*b*", "xbxxax", false},
      {"é*.md", "été.md", true},
      {"", "a", false},
  }));
  CAPTURE(row.pattern, row.path);
  CHECK(matches(row.pattern, row.path) == row.matches);
}
