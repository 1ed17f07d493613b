#pragma once
// When an event happened, as its own clause says.

#include <vector>

#include "align/story.hpp"

namespace tally::align {

// The times that hang on the event's predicate, in the order of the text. Durations are none.
[[nodiscard]] std::vector<const mention::TimeExpression*> times_of(const ArticleFacts& facts, const claim::Event& event);

// Whether the clauses give times that can't be one.
[[nodiscard]] bool times_differ(const ArticleFacts& left_facts, const claim::Event& left, const ArticleFacts& right_facts,
                                const claim::Event& right);

}  // namespace tally::align
