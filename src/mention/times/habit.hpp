#pragma once
// What an article's make tells of its dates: the order of day and month in figures, and the date line that stands in for
// a missing date of publication.

#include <optional>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "mention/times/calendar.hpp"
#include "mention/times/grammar.hpp"

namespace tally::mention {

// From the stated language ("en-US"), else the address (".co.uk", ".com.au"); unknown otherwise.
[[nodiscard]] DateOrder date_order(const ingest::Article& article);

// A full date among the first words of the first body paragraphs: "LEEDS, 27 March 2025 (Wire) - ...".
[[nodiscard]] std::optional<LocalDays> date_line(const ingest::Article& article, const language::Document& document,
                                                 DateOrder order);

}  // namespace tally::mention
