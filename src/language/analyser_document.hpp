#pragma once
// Fills the tags, lemmas, heads and relations of a segmented document.
//
//     Document document;
//     segment(article, document);
//     annotate(analyser, article, document);
//
// The lemma of a proper noun keeps its capitals. A "sentence" of more than `longest_parsed` words (a table, a dump)
// is parsed in pieces, each later piece hanging on the first one's root as parataxis.

#include "ingest/article.hpp"
#include "language/analyser.hpp"
#include "language/document.hpp"

namespace tally::language {

// The parser's work and memory grow with the square of a sentence's length.
inline constexpr std::size_t longest_parsed = 400;

void annotate(const Analyser& analyser, const ingest::Article& article, Document& document);

}  // namespace tally::language
