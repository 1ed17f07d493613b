#pragma once
// The lines above the first paragraph of a plain text without front matter: letterhead, date, headline,
// standfirst, byline. The head ends at the first line that reads as a sentence, so a text that opens with one
// has no head.
//
//   BOYNE VALLEY CHRONICLE                  -> outlet
//
//   Fraud trial hears of six payments       -> headline
//   By Sheila Monaghan, 6 May 2025          -> byline and date of publication

#include <string_view>
#include <vector>

#include "ingest/article.hpp"
#include "ingest/metadata.hpp"
#include "ingest/paragraphs.hpp"

namespace tally::ingest {

struct Masthead {
  std::vector<Zone> zones;    // of the first paragraphs; what follows is body
  std::vector<Field> fields;  // only what is certain
};

[[nodiscard]] Masthead read_masthead(std::string_view text, const std::vector<Line>& lines,
                                     const std::vector<Paragraph>& paragraphs);

// The same of formats that show their headline: the day of publication stands by itself or behind the byline above the first
// sentence, or in the dateline of that. Blocks are looked at from the first one on; a line that is nothing but a date becomes
// a heading.
//
//   # Fraud trial hears of six payments
//   *By Sheila Monaghan, 6 May 2025*
[[nodiscard]] std::vector<Field> read_head_dates(Article& article);

// What a dateline with a full date tells: "SYDNEY, April 10, 2025 (Southern News Agency) - A judge ..."
[[nodiscard]] std::vector<Field> dateline_fields(std::string_view paragraph);

}  // namespace tally::ingest
