#pragma once
// Reads the time annotation of CAT XML as MEANTIME has it. The article's text is put together from the tokens, one block
// a sentence; the tokens themselves are not used, so that the whole way from text to times is measured.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "ingest/article.hpp"

namespace tally::mention {

struct GoldTime {
  base::Span span;
  std::string type;
  std::string value;
};

struct CatArticle {
  ingest::Article article;
  std::uint32_t annotated = 0;  // end of the text that was annotated at all
  std::vector<GoldTime> times;  // without the date of creation, sorted
};

[[nodiscard]] base::Result<CatArticle> read_cat(const std::string& path);

}  // namespace tally::mention
