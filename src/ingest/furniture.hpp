#pragma once
// Lines of the page and not of the story: "read more", share buttons, times of update, ornaments. Surface
// forms only, each for a whole line; zones.cpp decides with the lines around it.

#include <string_view>

namespace tally::ingest {

// "MORE LIKE THIS:", "Share this", "Advertisement", "Last updated 14:05", "(c) 2025 ...", "* * *", "ENDS"
[[nodiscard]] bool is_page_furniture(std::string_view line);

}  // namespace tally::ingest
