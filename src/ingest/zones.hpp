#pragma once
// What each block is to the reader of the page, where the format does not say: captions, credits and headings
// that stand among the paragraphs of a plain text. Decided on evidence for the whole article, by all readers
// alike.
//
//   classify_blocks(article, {.bare_captions = true});
//
// A caption left without markup shows itself by its missing full stop in a text that otherwise has them, by
// the lone credit after it, or by repeating a sentence of the body. What is not evident stays body.

#include "ingest/article.hpp"

namespace tally::ingest {

struct ZoneEvidence {
  bool bare_captions = true;  // the format does not mark captions and headings: look for them
};

// Only blocks of zone body are decided; credits at the end of captions become blocks of their own.
void classify_blocks(Article& article, ZoneEvidence evidence);

}  // namespace tally::ingest
