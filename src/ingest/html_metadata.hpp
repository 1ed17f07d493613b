#pragma once
// What a page says about its article, as fields: schema.org JSON-LD first, then meta tags, then <time>,
// <link> and the language of the page.

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ingest/html_dom.hpp"
#include "ingest/metadata.hpp"

namespace tally::ingest {

struct PageFields {
  std::vector<Field> structured;  // JSON-LD: the page's own data about the article
  std::vector<Field> tags;        // meta and link elements
  std::vector<Field> page;        // <time>, lang
  std::vector<base::Error> warnings;
};

[[nodiscard]] PageFields read_page_fields(std::string_view path, const GumboNode& root);

// The fields of the article that a JSON-LD text describes: an object, an array or an @graph, whose type is an
// article or posting. `sound` is set to false when the text is no JSON.
[[nodiscard]] std::vector<Field> read_json_ld(std::string_view json, bool& sound);

}  // namespace tally::ingest
