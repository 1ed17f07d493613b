#pragma once
// An article of plain paragraphs, each a line of the text, for tests of what reads it.

#include <algorithm>
#include <string>

#include "ingest/article.hpp"

namespace tally::language {

inline ingest::Article article_of(std::string text) {
  ingest::Article article;
  article.text = std::move(text);
  for (std::size_t begin = 0; begin < article.text.size();) {
    const std::size_t end = std::min(article.text.find('\n', begin), article.text.size());
    if (end > begin) article.blocks.push_back({base::make_span(begin, end)});
    begin = end + 1;
  }
  return article;
}

}  // namespace tally::language
