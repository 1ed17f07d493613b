#pragma once
// File patterns as .gitignore has them: ? one character, * any within a folder, ** any folders.
//
//   matches("stories/**/draft-*.md", "stories/2025/ferry/draft-1.md") == true
//   matches("*.md", "stories/a.md") == false       // "**/*.md" or "**" does

#include <string_view>

namespace tally::config {

// `path` with '/' between folders; both are relative to the same folder.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view path);

}  // namespace tally::config
