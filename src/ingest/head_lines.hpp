#pragma once
// What single lines at the head of a plain text say: a date, a byline, a label of a press release, a named
// field, or text that may be letterhead or headline. masthead.cpp decides with the lines around.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/civil.hpp"
#include "base/span.hpp"

namespace tally::ingest {

enum class HeadLine { text, date, byline, release, field };
[[nodiscard]] HeadLine kind_of_head_line(std::string_view line);

// "Published: 3 May 2025", "Author: Ann Lee"
struct LabelledField {
  std::string_view key;
  base::Span value;  // into the line
};
[[nodiscard]] std::optional<LabelledField> labelled_field(std::string_view line);

// A word in it ends the names of papers and public bodies ("Chronicle", "University", "Press office").
[[nodiscard]] bool names_a_body(std::string_view line);
// "Norwick, Westland": an address or dateline, no headline.
[[nodiscard]] bool is_place_line(std::string_view line);
// Every longer word begins with a capital.
[[nodiscard]] bool is_title_case(std::string_view line);

// Where a full date with a year stands in the line, with its weekday and time of day.
[[nodiscard]] std::optional<base::Span> find_full_date(std::string_view line);
// The first date of the line, with a weekday that is right for it, nothing before it but a place, an outlet or a label
// ("Embargoed until 00:01 BST, Tuesday 17 June 2025"), and nothing behind it but hours, zones and later dates ("| Updated 13 May
// 2025 2 hours ago"): certainly when the text was published.
[[nodiscard]] std::optional<base::DateTime> line_date(std::string_view line);
// Bytes of "The Cellar Trade" in "The Cellar Trade, Monday 12 May 2025"; 0 when what stands there is no such
// name.
[[nodiscard]] std::size_t outlet_before_date(std::string_view line);

}  // namespace tally::ingest
