#include "ingest/plain_reader.hpp"

#include "base/utf8.hpp"

namespace tally::ingest {

base::Result<Article> read_plain(std::string_view path, std::string source) {
  Article article;
  article.path = path;
  article.format = Format::plain;
  article.text = source;
  article.offsets.add_copy(0, 0, source.size());
  for (std::size_t begin = 0; begin < source.size();) {
    std::size_t end = source.find('\n', begin);
    if (end == std::string::npos) end = source.size();
    const std::string_view line = base::trim(std::string_view(source).substr(begin, end - begin));
    if (!line.empty()) {
      const auto at = static_cast<std::size_t>(line.data() - source.data());
      article.blocks.push_back({base::make_span(at, at + line.size()), Zone::body});
    }
    begin = end + 1;
  }
  article.source = std::move(source);
  return article;
}

}  // namespace tally::ingest
