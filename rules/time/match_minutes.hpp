#pragma once
// The minute of a match in which somebody scored: "in the 21st minute", "after 12 minutes", "on 58 minutes".

#include <vector>

#include "align/story.hpp"

namespace tally::rules {

struct ScorePlace {
  ingest::ArticleId article;
  base::Span words;  // "21st minute", "12 minutes"
  int minute = 0;
};

struct ScoreSlip {
  entity::EntityId scorer;
  ScorePlace a;
  ScorePlace b;
};

// One a scorer, where each article gives one minute and the minutes are more than one apart. Who scores twice in one article
// is left out.
[[nodiscard]] std::vector<ScoreSlip> find_score_slips(const align::Story& story);

}  // namespace tally::rules
