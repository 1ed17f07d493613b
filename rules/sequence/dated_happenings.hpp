#pragma once
// When something that a length of time is counted from or to happened, as the story tells it.
//
//   "between that call and the notice"  -> the call: 2.41pm, as another article has it
//
// A happening has a date where the accounts that match its words agree, or, where it is named by one noun ("that call"), all
// accounts of the story for that noun do.

#include <optional>

#include "align/told_times.hpp"
#include "mention/time_elapsed.hpp"

namespace tally::rules {

class DatedHappenings {
 public:
  explicit DatedHappenings(const align::ToldTimes& told) : told_(told) {}

  // The account to reckon with, told as finely as lengths in `unit` need; of `home` if it has one. Planned ones count only
  // where nothing else is told. Null where none is known, or they disagree.
  [[nodiscard]] const align::ToldTime* find(const align::HappeningFrame& frame, ingest::ArticleId home, mention::Granularity unit) const;

 private:
  [[nodiscard]] const align::ToldTime* agreed(const std::vector<const align::ToldTime*>& accounts, ingest::ArticleId home) const;

  const align::ToldTimes& told_;
};

// Whether a time is told finely enough, and as a point, to reckon lengths in that unit with.
[[nodiscard]] bool can_reckon(const mention::TimeExpression& time, mention::Granularity unit);

// Whether a stated length can't be the way between two times; says how long that is. Lengths many times longer or shorter
// are of something else, and hours within days are no stretch of them.
[[nodiscard]] std::optional<mention::DayRange> misfit(const mention::TimeExpression& length, const mention::TimeExpression& from,
                                                      const mention::TimeExpression& to);

// "46 seconds", "69 minutes", "5 hours", "83 days"
[[nodiscard]] std::string shown_length(const mention::DayRange& way);

}  // namespace tally::rules
