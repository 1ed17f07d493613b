#pragma once
// What an article that bears no date leaves open: the relative times that no reader of another day can place.

#include <vector>

#include "align/story.hpp"

namespace tally::rules {

// The relative times of one article in the order of the text.
struct OpenTimes {
  std::vector<const mention::Mention*> own;     // in the writer's voice, or reported by the writer
  std::vector<const mention::Mention*> quoted;  // inside quotations: the speaker's
  std::vector<const mention::Mention*> beside;  // "at lunchtime" in a sentence with one of them
  bool telling = false;  // one of them times something that happened or is to come: not "the world of today"
};

// True where the article says when it was written: publication, a date line, a date beside a relative time.
[[nodiscard]] bool bears_date(const align::ArticleFacts& facts);

// "this afternoon" where no date is known; "the other day" and "next month" too. Names no stretch longer than a month.
[[nodiscard]] bool is_open(const ingest::Article& article, const mention::Mention& mention);

[[nodiscard]] OpenTimes open_times(const align::ArticleFacts& facts);

}  // namespace tally::rules
