#pragma once
// The findings of a story, each with what its sides say, where, and what to do.

#include "report/html/story_page.hpp"

namespace tally::report {

[[nodiscard]] std::string findings_html(const StoryPage& page);

}  // namespace tally::report
