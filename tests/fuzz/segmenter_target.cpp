// Words and sentences of any text.
#include "base/utf8.hpp"
#include "ingest/reader.hpp"
#include "language/segmenter.hpp"
#include "target.hpp"

namespace tally::fuzz {

void run_target(std::string_view bytes) {
  const ingest::FileArticles file = ingest::read_file(std::string_view("a.txt"), std::string(bytes));
  for (const ingest::Article& article : file.articles) {
    language::Document document;
    language::segment(article, document);
    std::size_t last = 0;
    for (const language::Token& token : document.tokens) {
      hold(token.span.begin >= last && token.span.begin < token.span.end && token.span.end <= article.text.size(), "tokens stand in order");
      hold(!base::find_invalid_utf8(token.span.in(article.text)), "a token is made of whole characters");
      last = token.span.end;
    }
  }
}

}  // namespace tally::fuzz
