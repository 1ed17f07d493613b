#pragma once
// Words around a figure that say what kind of figure it is: a part, of another time, planned, growing, risen or fallen.

#include <string_view>

#include "language/document.hpp"

namespace tally::align {

// "12 of them", "12 each", "including 12". Of a share only what stands before it counts.
[[nodiscard]] bool is_part(const language::Document& document, language::TokenRange sentence,
                           language::TokenRange figure, bool share);
// "another 12", "a further 12", "12 more"
[[nodiscard]] bool is_besides(const language::Document& document, language::TokenRange sentence,
                              language::TokenRange figure);
// "a turnout of 38%", "38% of the registered voters cast a ballot"
[[nodiscard]] bool is_turnout(const language::Document& document, language::TokenRange sentence,
                              language::TokenRange figure);
// "from 12", "by 12", with up to one word between; empty where no preposition stands there.
[[nodiscard]] std::string_view preposition_before(const language::Document& document, language::TokenRange sentence,
                                                  language::TokenRange figure);
// "12 of", "12 each"
[[nodiscard]] bool tells_whole(const language::Document& document, language::TokenRange sentence,
                               language::TokenRange figure);
// "12 a year", "£12 per head"
[[nodiscard]] bool is_rate(const language::Document& document, language::TokenRange sentence,
                           language::TokenRange figure);
// "a year ago", "up from", "initially", within six words
[[nodiscard]] bool is_earlier(const language::Document& document, language::TokenRange sentence,
                              language::TokenRange figure);
// "not", "no", "without" anywhere
[[nodiscard]] bool is_negated(const language::Document& document, language::TokenRange sentence);
[[nodiscard]] bool tells_bound(std::string_view lemma);  // "limit", "forecast": what may be, or should
[[nodiscard]] bool tells_past(std::string_view norm);    // "previous", "compared"
[[nodiscard]] bool tells_plan(std::string_view norm);    // "would", "target"
// "has raised £3,000", "spread to 6,800 acres", "23 cases so far": of another hour there would be another figure.
[[nodiscard]] bool tells_growth(std::string_view lemma);
// "closed", "index", "shares", "trading": tomorrow there is another figure.
[[nodiscard]] bool tells_day(std::string_view lemma);
// +1 "rose", "up", "approved", -1 "fell", "down", "rejected", 0 for other words.
[[nodiscard]] int direction_of(std::string_view lemma);
// "rose to 40", "climbed past 300", for the figure that begins at this token.
[[nodiscard]] bool rises_to(const language::Document& document, language::TokenRange sentence, std::uint32_t figure);

}  // namespace tally::align
