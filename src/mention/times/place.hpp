#pragma once
// The day (and the grain) that a draft's date part falls on: the first half of resolving.

#include "mention/times/resolve.hpp"

namespace tally::mention {

struct Placed {
  LocalDays day;  // within the unit meant
  Granularity granularity = Granularity::day;
  Anchor anchor = Anchor::absolute;
  bool inferred = false;     // the words name no day: it was borrowed from the text or from publication
  bool year_unsure = false;  // the weekday stated speaks for another year
};

// Nothing where nothing dates it.
[[nodiscard]] std::optional<Placed> place(const Draft& draft, const DraftSetting& setting, const TimeContext& context);

}  // namespace tally::mention
