#pragma once
// From a file to an Article: bytes are read and validated here once, and one reader a format makes the text.
//
//   Result<Article> article = read_article("story/a.md");
//
// To add a format: write a reader with the signature of ReadFormat in a file of its own and name it in the
// table of reader.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ingest/article.hpp"

namespace tally::ingest {

// Larger files are refused: no article is that long, and a wrong file should not stall a desk.
inline constexpr std::size_t max_file_size = 10'000'000;

// Makes the Article of a file's bytes, which are valid UTF-8 and within the size limit.
using ReadFormat = base::Result<Article> (*)(std::string_view path, std::string source);

// True for file names that a reader exists for (.txt .md .markdown .html .htm).
[[nodiscard]] bool is_article_name(std::string_view path);

[[nodiscard]] base::Result<Article> read_article(const std::string& path);
// The same for bytes that are already in memory; `path` names them and its ending chooses the format.
[[nodiscard]] base::Result<Article> read_article(std::string_view path, std::string bytes);

}  // namespace tally::ingest
