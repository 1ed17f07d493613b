#pragma once
// The page's style and script, embedded by the build from page.css and page.js beside this file.

#include <string_view>

namespace tally::report {

[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();

}  // namespace tally::report
