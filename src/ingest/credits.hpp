#pragma once
// Who took the picture and who wrote the piece: lines and line ends that sign, by form and by the names of
// agencies.

#include <cstddef>
#include <optional>
#include <string_view>

namespace tally::ingest {

// "By Jane Smith, Health Editor", "Words by ...", "Additional reporting by ..."
[[nodiscard]] bool is_byline(std::string_view line);
// "PA", "AP Photo/Ann Lee", "Photograph: Jane Doe/The Paper", "Getty Images via AFP", "gov.uk"
[[nodiscard]] bool is_credit(std::string_view line);

// Where a credit begins at the end of a caption: "Smoke over the port. Picture: Ann Lee". In captions marked
// as such also "(Ann Lee/APM)".
[[nodiscard]] std::optional<std::size_t> trailing_credit(std::string_view text, bool marked_caption);

}  // namespace tally::ingest
