#pragma once
// The fields between the lines "---" (YAML) or "+++" (TOML) at the head of a text or Markdown file.
//
//   Result<FrontMatter> head = read_front_matter("a.md", source);
//   // head->fields: title, source, ...; head->body: where the article's text begins

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ingest/metadata.hpp"

namespace tally::ingest {

// More than this between the marks is refused: it is no front matter, and parsers are slow on nonsense.
inline constexpr std::size_t max_front_matter = 64 * 1024;

struct FrontMatter {
  std::vector<Field> fields;  // none when the file has no front matter
  std::size_t body = 0;       // offset of the text after it (and after a byte order mark)
};

// Damaged front matter is an error that names file, line and remedy. A first line of dashes that no field
// follows is no front matter, but an ornament.
[[nodiscard]] base::Result<FrontMatter> read_front_matter(std::string_view path, std::string_view source);

// Where the text begins: after a byte order mark.
[[nodiscard]] std::size_t skip_byte_order_mark(std::string_view source);

}  // namespace tally::ingest
