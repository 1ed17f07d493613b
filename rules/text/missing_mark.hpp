#pragma once
// Where a quotation mark is missing. A quotation that never closes ends where its speaker is named at the latest; one
// that nothing opens begins where its paragraph does, if its speaker is named right behind.
//
//   "I had him by the strap, said Mr Orme, who is 63.   ->   strap, said Mr Orme

#include <optional>

#include "words.hpp"

namespace tally::rules::text {

// The last word of the speech, the verb of speech and its subject, the first time that they stand in `text` behind a comma
// or a stop; nothing where no speaker is named.
[[nodiscard]] std::optional<base::Span> speaker_named(const Page& page, base::Span text);

// The first word that does not begin before `at`.
[[nodiscard]] std::size_t word_from(const Page& page, std::uint32_t at);

// A verb that tells who spoke: "said", "recalled".
[[nodiscard]] bool tells_speaker(std::string_view norm);

}  // namespace tally::rules::text
