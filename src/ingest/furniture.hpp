#pragma once
// What lines that are no part of the story look like: bylines, credits, "read more", share buttons, times of
// update. Surface forms only, each for a whole line; zones.cpp decides with the lines around it.

#include <cstddef>
#include <optional>
#include <string_view>

namespace tally::ingest {

// "By Jane Smith, Health Editor", "Words by ...", "Additional reporting by ..."
[[nodiscard]] bool is_byline(std::string_view line);
// "PA", "AP Photo/Ann Lee", "Photograph: Jane Doe/The Paper", "Getty Images via AFP", "gov.uk"
[[nodiscard]] bool is_credit(std::string_view line);
// All the rest: "MORE LIKE THIS:", "Share this", "Advertisement", "Last updated 14:05", "(c) 2025 ...", "* * *", "ENDS"
[[nodiscard]] bool is_page_furniture(std::string_view line);

// Where a credit begins at the end of a caption: "Smoke over the port. Picture: Ann Lee". In captions marked as such
// also "(Ann Lee/APM)".
[[nodiscard]] std::optional<std::size_t> trailing_credit(std::string_view text, bool marked_caption);

// Of a table: columns parted by tabs or several spaces, or figures for a third of its words.
[[nodiscard]] bool is_table_row(std::string_view line);

// Ends with a full stop, an exclamation or question mark or an ellipsis, before any closing quotation marks and
// brackets.
[[nodiscard]] bool ends_as_sentence(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);
[[nodiscard]] bool is_all_upper(std::string_view text);  // letters in it, none of them lower case

}  // namespace tally::ingest
