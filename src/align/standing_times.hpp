#pragma once
// Whether two sentences tell of other days, by the dates that stand in them: what happened "in February" and what happened on the
// Tuesday of the report are two things, even where both are told in the same words.

#include "align/story.hpp"

namespace tally::align {

// Both have dates and no date of one can be a date of the other; or one has only dates long before its own article and the other
// none.
[[nodiscard]] bool tell_of_other_days(const ArticleFacts& left_facts, language::SentenceId left, const ArticleFacts& right_facts,
                                      language::SentenceId right);

}  // namespace tally::align
