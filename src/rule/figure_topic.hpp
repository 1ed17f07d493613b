#pragma once
// What a figure is a figure of, in the words of the text, for messages.
//
//   "The line carried 48,200 paying passengers"  -> "The number of paying passengers"
//   "The bridge has cost £26.9m"                 -> "The figure for “The bridge”"
//   "a tower of 58 metres"                       -> "The figure for “a tower”"

#include <string>

#include "align/story.hpp"

namespace tally::rule {

// "The figure" where the structure of the sentence does not show it. The mention must be a quantity or a length of time.
[[nodiscard]] std::string figure_topic(const align::ArticleFacts& facts, const mention::Mention& figure);

}  // namespace tally::rule
