#pragma once
// The parsers of front matter, each the only file that sees its library. `inside` is the span of the source
// between the marks; errors carry the line in the file.

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"
#include "ingest/metadata.hpp"

namespace tally::ingest {

struct FrontMatterText {
  std::string_view path;
  std::string_view source;
  base::Span inside;
};

[[nodiscard]] base::Result<std::vector<Field>> parse_yaml(const FrontMatterText& text);
[[nodiscard]] base::Result<std::vector<Field>> parse_toml(const FrontMatterText& text);

}  // namespace tally::ingest
