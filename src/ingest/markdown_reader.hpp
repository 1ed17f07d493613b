#pragma once
// Markdown as CommonMark and GitHub read it, with or without front matter: headings, quotations, list items,
// table rows and the captions of pictures become blocks; code stays text, HTML inside is read as a page would
// be.

#include "base/result.hpp"
#include "ingest/article.hpp"

namespace tally::ingest {

[[nodiscard]] base::Result<Article> read_markdown(std::string_view path, std::string source);

}  // namespace tally::ingest
