#pragma once
// Words of a sentence that say which of several times or happenings it tells of.

#include "align/story.hpp"

namespace tally::align {

// The time is a new one: "postponed to", "was moved to Friday", "brought forward".
[[nodiscard]] bool tells_of_change(const language::Document& document, const mention::Mention& time,
                                   language::SentenceId sentence);

// What happens is one of several: "the second", "another".
[[nodiscard]] bool tells_one_of_several(const language::Document& document, language::SentenceId sentence);

// Or has its place among them: "the last", "the next".
[[nodiscard]] bool tells_place_in_row(const language::Document& document, language::SentenceId sentence);

// Or counts it: "the first", "again".
[[nodiscard]] bool tells_first_or_again(const language::Document& document, language::SentenceId sentence);

// "compared to the same month a year ago", "than in February": the time of what something is held against.
[[nodiscard]] bool is_of_comparison(const language::Document& document, const mention::Mention& time);

}  // namespace tally::align
