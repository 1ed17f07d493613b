#pragma once
// Civil dates and times as articles state them. std::chrono holds the calendar; nothing here asks the machine for
// the time, a zone or a locale.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tally::base {

// A moment as written: local date, clock time where given, offset from UTC where given.
struct DateTime {
  std::chrono::year_month_day date{};
  std::optional<std::chrono::seconds> time_of_day = {};
  std::optional<std::chrono::minutes> utc_offset = {};  // +01:00 is 60 minutes

  friend bool operator==(const DateTime&, const DateTime&) = default;
};

// ISO 8601 ("2025-02-25T14:00:00Z", "2025-02-25 14:00", "20250225"), RFC 2822 ("Tue, 25 Feb 2025 14:00:00 +0000")
// and the usual written forms ("25 February 2025", "Feb 25, 2025 2:00 pm", "14:00 CET on 25/02/2025"). Nothing if it
// is none of these, or could be two dates ("02/03/2025"). A weekday is not held against the date.
[[nodiscard]] std::optional<DateTime> parse_date_time(std::string_view text);

// ISO 8601, no more precise than the value: "2025-02-25", "2025-02-25T14:00:00", "2025-02-25T14:00:00Z".
[[nodiscard]] std::string to_iso(const DateTime& value);

// Seconds since 1970-01-01 00:00 UTC; a missing time of day is midnight, a missing offset is UTC. For ordering.
[[nodiscard]] std::chrono::sys_seconds to_sys(const DateTime& value);

}  // namespace tally::base
