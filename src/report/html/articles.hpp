#pragma once
// The articles of a story side by side, with the words that findings rest on marked and linked to them.

#include <map>
#include <string>

#include "report/html/story_page.hpp"

namespace tally::report {

// `outlet_notes`: what the desk knows of an outlet, by its name.
[[nodiscard]] std::string articles_html(const StoryPage& page, const std::map<std::string, std::string>& outlet_notes);

}  // namespace tally::report
