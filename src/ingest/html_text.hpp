#pragma once
// Leads the text of a parsed page back to the file: through entities ("&rsquo;", "&#8217;"), line ends and
// what the parser left out. The parser says which bytes a text node was made of; both are walked side by
// side.

#include <string_view>

#include "base/span.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

// `text` is what the parser made of the bytes of `span`.
[[nodiscard]] MappedText map_html_text(std::string_view source, base::Span span, std::string_view text);

}  // namespace tally::ingest
