#pragma once
// The time grammar: small matchers over a Stream, each for one family of expressions, and the composition of what they
// find ("7pm" + "on" + "Tuesday"). A matcher returns the longest draft that begins exactly at atom `at`.

#include <optional>
#include <vector>

#include "mention/times/draft.hpp"
#include "mention/times/stream.hpp"

namespace tally::mention {

// How figures for day and month are ordered where the article's outlet, language or address tell.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

[[nodiscard]] std::optional<Draft> match_clock(const Stream& s, std::size_t at);
[[nodiscard]] std::optional<Draft> match_part_of_day(const Stream& s, std::size_t at);
[[nodiscard]] std::optional<Draft> match_written_date(const Stream& s, std::size_t at);
[[nodiscard]] std::optional<Draft> match_numeric_date(const Stream& s, std::size_t at, DateOrder order);
[[nodiscard]] std::optional<Draft> match_year(const Stream& s, std::size_t at);
[[nodiscard]] std::optional<Draft> match_period(const Stream& s, std::size_t at);    // quarters, seasons, decades
[[nodiscard]] std::optional<Draft> match_relative(const Stream& s, std::size_t at);  // yesterday, last week
[[nodiscard]] std::optional<Draft> match_shift(const Stream& s, std::size_t at);     // three weeks ago, hours later
[[nodiscard]] std::optional<Draft> match_duration(const Stream& s, std::size_t at);
[[nodiscard]] std::optional<Draft> match_set(const Stream& s, std::size_t at);

// An amount of time that begins at `at`: "three and a half years", "10-day", "two hours and 15 minutes", "a week".
struct AmountMatch {
  std::size_t end = 0;
  TimeAmount amount;
  TimeModifier modifier = TimeModifier::none;
};
[[nodiscard]] std::optional<AmountMatch> match_amount(const Stream& s, std::size_t at);

// Whether a sentence speaks of money or trade, where a quarter is one of a year.
[[nodiscard]] bool tells_of_business(const Stream& s);

// All drafts of a sentence from left to right, not overlapping.
void find_drafts(const Stream& s, DateOrder order, std::vector<Draft>& drafts);

}  // namespace tally::mention
