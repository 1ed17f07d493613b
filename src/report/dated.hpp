#pragma once
// The happenings of a story in the order of time: every claim that says when something was or will be and that its
// article dates.
//
//   chronicle(result).dated[0]  ->  {{2025-05-10, 2025-05-11}, 07:40 on the 10th, article 0, {"7.40am", "hit the pier"}}

#include <vector>

#include "report/report.hpp"

namespace tally::report {

// One sentence that tells of a day, or of what is coarser.
struct Dated {
  mention::TimeInterval when;       // whole days
  std::chrono::local_seconds from;  // the earliest that its first time can mean, for the order within a day
  ingest::ArticleId article;
  std::vector<base::Span> times;  // the words that say when, into Article::text
  std::vector<base::Span> words;  // those, and the verbs with their objects
};

struct Chronicle {
  std::vector<Dated> dated;  // by day, the longer first, then by hour, article and place
  std::size_t undated = 0;   // claims of time that nothing in their article dates
};

[[nodiscard]] Chronicle chronicle(const StoryResult& result);

}  // namespace tally::report
