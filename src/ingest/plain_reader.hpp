#pragma once
// Plain text: one paragraph a line, or paragraphs parted by blank lines.

#include "base/result.hpp"
#include "ingest/article.hpp"

namespace tally::ingest {

[[nodiscard]] base::Result<Article> read_plain(std::string_view path, std::string source);

}  // namespace tally::ingest
