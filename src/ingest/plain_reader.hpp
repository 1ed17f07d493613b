#pragma once
// Plain text, with or without front matter: one paragraph a line, or paragraphs parted by blank lines and
// wrapped at a margin; list items are blocks of their own.

#include "base/result.hpp"
#include "ingest/article.hpp"

namespace tally::ingest {

[[nodiscard]] base::Result<Article> read_plain(std::string_view path, std::string source);

}  // namespace tally::ingest
