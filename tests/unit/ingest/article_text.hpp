#pragma once
// Articles in tests: made of a few lines, shown as a few lines.

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "ingest/reader.hpp"

namespace tally::ingest::test {

inline Article read(std::string_view path, std::string_view bytes) {
  auto article = read_article(path, std::string(bytes));
  if (!article) FAIL(to_string(article.error()));
  return *std::move(article);
}

// "headline: Fire\nbody: It burns.\n"
inline std::string blocks(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks) {
    out += to_string(block.zone);
    out += ": ";
    out += block.span.in(article.text);
    out += '\n';
  }
  return out;
}

inline std::string blocks(std::string_view path, std::string_view bytes) { return blocks(read(path, bytes)); }

// The bytes of the file that the words in the reading text were made from.
inline std::string source_of(const Article& article, std::string_view words) {
  const std::size_t at = article.text.find(words);
  if (at == std::string::npos) FAIL("not in the text: " << words << "\n" << article.text);
  return std::string(article.source_span(base::make_span(at, at + words.size())).in(article.source));
}

inline std::string error_of(std::string_view path, std::string_view bytes) {
  const auto article = read_article(path, std::string(bytes));
  return article ? "no error" : to_string(article.error());
}

}  // namespace tally::ingest::test
