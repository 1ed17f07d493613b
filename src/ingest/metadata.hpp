#pragma once
// What front matter, page metadata and mastheads say about an article, by key, and how it becomes the fields
// of an Article. Every value keeps its way back to the file, so that a headline in front matter can be quoted
// from there.
//
//   Field{.key = "Title", .values = {{"Town hall shut", ...}}, .line = 2}

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

struct Field {
  std::string key;                 // as written
  std::vector<MappedText> values;  // one, or those of a list
  std::size_t line = 1;            // of the file, counted from 1
};

// Outlet, authors, dates, url, language, story and title of the fields, where the article does not have them
// yet. Of several keys that mean the same (published, date) the more telling one wins. A date that cannot be
// read leaves the article undated, with a warning.
void apply_fields(Article& article, const std::vector<Field>& fields);

// Writes title and standfirst as blocks; false when the fields hold no title.
bool add_title_blocks(TextBuilder& out, const std::vector<Field>& fields);

// "By Ann Lee and Bob Ray, Health Reporter" -> {"Ann Lee", "Bob Ray"}
[[nodiscard]] std::vector<std::string> split_authors(std::string_view byline);

}  // namespace tally::ingest
