#pragma once
// Whether two times of one thing can't both be right: by more than writers round and nights run over.
//
//   exclude("at 7.15pm", "at 9pm")                  true, on one day or where neither is dated
//   exclude("at about 7pm", "at 7.15pm")            false: rounded
//   exclude("on Tuesday night", "on Wednesday")     false: the night runs over
//   exclude("two months ago", "on 3 May") is false where they are within weeks of one another

#include <chrono>
#include <optional>

#include "mention/time_expression.hpp"

namespace tally::mention {

[[nodiscard]] bool exclude(const TimeExpression& a, const TimeExpression& b);

// Nothing where they overlap.
[[nodiscard]] std::chrono::seconds gap(const TimeInterval& a, const TimeInterval& b);

// By how much a clock time may be rounded: to the quarter, to five minutes, or not at all.
[[nodiscard]] std::chrono::seconds roundness(const TimeExpression& time);

// How many hours and minutes lie between two clock times on the dial, where one may be of the morning or the evening.
[[nodiscard]] std::optional<std::chrono::seconds> apart_on_dial(const TimeExpression& a, const TimeExpression& b);

}  // namespace tally::mention
