#pragma once
// The dated claims of a story in the order of time, each with who says so; those that a finding is about are marked.

#include "report/html/story_page.hpp"

namespace tally::report {

[[nodiscard]] std::string timeline_html(const StoryPage& page);

}  // namespace tally::report
