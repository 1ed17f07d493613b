#pragma once
// The quotations of an article with their speakers, and what it reports of people's words without marks.
//
//   for (const Quotation& quotation : find_quotations(article, document))
//     if (quotation.attribution) use(quotation.attribution->speaker.in(article.text));
//
// A speaker is given only where the structure shows one: a said-clause, "according to", a name with a colon,
// another part of the same utterance, or a paragraph of nothing but quotation behind an attributed one.

#include <vector>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/quotation.hpp"

namespace tally::mention {

// In the order of the text, an outer quotation before those inside it.
[[nodiscard]] std::vector<Quotation> find_quotations(const ingest::Article& article,
                                                     const language::Document& document);

// "X said that ...", "X said he would ...", "..., officials said", "according to X, ...". In the order of the
// text.
[[nodiscard]] std::vector<ReportedSpeech> find_reported_speech(const ingest::Article& article,
                                                               const language::Document& document);

}  // namespace tally::mention
