// The figures of a text.
#include "ingest/reader.hpp"
#include "language/reader.hpp"
#include "mention/quantity_finder.hpp"
#include "target.hpp"

namespace tally::fuzz {

void run_target(std::string_view bytes) {
  const ingest::FileArticles file = ingest::read_file(std::string_view("a.txt"), std::string(bytes));
  for (const ingest::Article& article : file.articles) {
    const language::Document document = language::read_document(article);
    for (const mention::Mention& number : mention::find_quantities(article, document, {}))
      hold(number.span.begin < number.span.end && number.span.end <= article.text.size(), "a number has its place in the text");
  }
}

}  // namespace tally::fuzz
