#pragma once
// The picture of a story: a matrix of what is said and who says it. A row is a finding, a column an article, a cell
// what the article says of it, lettered and coloured by side; below stand things that several sources tell alike.

#include "report/html/story_page.hpp"

namespace tally::report {

[[nodiscard]] std::string matrix_html(const StoryPage& page);

}  // namespace tally::report
