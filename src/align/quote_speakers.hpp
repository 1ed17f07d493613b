#pragma once
// Whose the quotations of a story are: the attribution's words, in one article, as entities of the story.
//
//   "…," the chief said   -> the person with that post in the article; else the only one in the story

#include <vector>

#include "align/quote_families.hpp"
#include "align/story.hpp"

namespace tally::align {

// `story` has its entities. Fills in QuotePlace::speaker.
void add_quote_speakers(const Story& story, std::vector<QuoteFamily>& families);

// Who speaks by that attribution in the article.
[[nodiscard]] QuoteSpeaker speaker_of(const Story& story, ingest::ArticleId article, const mention::Attribution& attribution);

// The attribution of a place's quotation, null where there is none.
[[nodiscard]] const mention::Attribution* attribution_of(const Story& story, const QuotePlace& place);

}  // namespace tally::align
