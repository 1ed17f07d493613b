#pragma once
// Article -> tokens in sentences: the first step of reading. Headlines, list items, captions and paragraphs
// are blocks, and no sentence crosses a block's end; furniture is left out.
//
//   Document document;
//   segment(article, document);   // fills tokens (span, norm, sentence) and sentences
//
// Linear in the length of the text; a few tens of megabytes a second.

#include "ingest/article.hpp"
#include "language/document.hpp"

namespace tally::language {

void segment(const ingest::Article& article, Document& document);

}  // namespace tally::language
