#pragma once
// The day of an article: that of its publication, or else the date that one of its first two sentences gives.
//
//   published: 2025-03-04T09:00:00Z                    -> 4 March 2025
//   "MARWICK, 4 March 2025: The harbour closed ..."    -> 4 March 2025
//   "The harbour closed on Tuesday."                   -> none

#include <chrono>
#include <optional>

#include "align/story.hpp"

namespace tally::align {

[[nodiscard]] std::optional<std::chrono::local_days> day_of(const ArticleFacts& facts);

}  // namespace tally::align
