#pragma once
// The shape of a line: does it end as a sentence, is it all capitals, a row of a table. Cheap questions that
// the classifiers of lines share.

#include <cstddef>
#include <string_view>

namespace tally::ingest {

// Ends with a full stop, an exclamation or question mark or an ellipsis, before any closing quotation marks
// and brackets.
[[nodiscard]] bool ends_as_sentence(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);
[[nodiscard]] bool is_all_upper(std::string_view text);  // letters in it, none of them lower case
// Columns parted by tabs or several spaces, or figures for a third of its words.
[[nodiscard]] bool is_table_row(std::string_view line);
// A letter or digit of any script stands in it.
[[nodiscard]] bool has_word(std::string_view line);

// Takes the next piece of `rest` up to one of `marks`, trimmed; `rest` moves past it. Empty pieces are
// possible.
[[nodiscard]] std::string_view take_piece(std::string_view& rest, std::string_view marks);

}  // namespace tally::ingest
