// The times that a text tells, by its own date.
#include "ingest/reader.hpp"
#include "language/reader.hpp"
#include "mention/time_finder.hpp"
#include "target.hpp"

namespace tally::fuzz {

void run_target(std::string_view bytes) {
  static_cast<void>(base::parse_date_time(bytes));
  ingest::FileArticles file = ingest::read_file(std::string_view("a.txt"), std::string(bytes));
  for (ingest::Article& article : file.articles) {
    if (!article.published) article.published = base::parse_date_time("2025-02-25T14:00:00Z");
    const language::Document document = language::read_document(article);
    for (const mention::Mention& time : mention::find_times(article, document))
      hold(time.span.begin < time.span.end && time.span.end <= article.text.size(), "a time has its place in the text");
  }
}

}  // namespace tally::fuzz
