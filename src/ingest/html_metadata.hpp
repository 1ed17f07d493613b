#pragma once
// What a page says about its article, as fields: schema.org JSON-LD first, then meta tags, then <time>,
// <link> and the language of the page.

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ingest/html_dom.hpp"
#include "ingest/metadata.hpp"
#include "ingest/record.hpp"

namespace tally::ingest {

struct PageFields {
  std::vector<Field> structured;  // JSON-LD: the page's own data about the article
  std::optional<Record> article;  // the same with its text, where the data holds it
  std::vector<Field> tags;        // meta and link elements
  std::vector<Field> page;        // <time>, lang
  std::vector<base::Error> warnings;
};

// `source` is the whole file, a part of which was parsed.
[[nodiscard]] PageFields read_page_fields(std::string_view path, std::string_view source, const GumboNode& root);

}  // namespace tally::ingest
