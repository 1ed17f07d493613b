#pragma once
// From drafts to dated times: what each hangs on, decided by tense, publication and what the text spoke of before.
//
//   TimeContext context{.published = local_days{2025y/2/24}};
//   resolve(draft of "Tuesday afternoon", {.tense = future}, context).value == "2025-02-25TAF"

#include <optional>
#include <vector>

#include "mention/times/calendar.hpp"
#include "mention/times/draft.hpp"
#include "mention/times/tense.hpp"

namespace tally::mention {

// The time that the text spoke of last.
struct TimeReference {
  LocalDays day;
  Granularity granularity = Granularity::day;
  base::Span span;
  std::uint32_t sentence = 0;
  bool year_stated = false;
};

struct TimeContext {
  std::optional<LocalDays> published;
  std::optional<std::chrono::seconds> published_clock;
  std::optional<TimeReference> reference;
  std::vector<int> years;                     // that the text has stated, the last one at the end
  std::optional<std::chrono::seconds> clock;  // the last one whose half of the day was sure
  std::uint32_t clock_sentence = 0;
};

// What stands around a draft.
struct DraftSetting {
  TimeTense tense = TimeTense::unknown;
  TimeBearing bearing = TimeBearing::at;
  bool headline = false;
  bool closes_range = false;  // "to June" after "from April"
  base::Span span;
  std::uint32_t sentence = 0;
};

// Also moves the context's reference on, where the draft is a point in time.
[[nodiscard]] TimeExpression resolve(Draft draft, const DraftSetting& setting, TimeContext& context);

}  // namespace tally::mention
