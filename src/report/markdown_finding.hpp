#pragma once
// One finding as a section of the editor's report.

#include <string>

#include "report/place.hpp"

namespace tally::report {

// `number` stands before the message in the heading; `level` is the heading's (3 is "###").
[[nodiscard]] std::string finding_section(const StoryView& view, const finding::Finding& finding, std::size_t number,
                                          std::size_t level);

}  // namespace tally::report
