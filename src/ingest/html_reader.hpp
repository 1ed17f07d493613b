#pragma once
// HTML: the article of a page without what surrounds it, and what the page says of it (schema.org data, meta
// tags, <time>, <title>).
//
//   <article><h1>Fire &amp; flood</h1><p>It began on <b>Monday</b>.</p></article>
//   headline "Fire & flood", body "It began on Monday."

#include "base/result.hpp"
#include "ingest/article.hpp"
#include "ingest/text_builder.hpp"

namespace tally::ingest {

[[nodiscard]] base::Result<Article> read_html(std::string_view path, std::string source);

// HTML that stands inside another format: its blocks are written, its metadata left alone. The builder's
// block must be closed.
void write_html_fragment(TextBuilder& out, std::string_view source, base::Span span);

}  // namespace tally::ingest
