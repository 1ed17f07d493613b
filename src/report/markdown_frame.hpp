#pragma once
// What stands around the findings of the Markdown report: the verdict, the tables, what was checked.

#include <string>

#include "report/report.hpp"

namespace tally::report {

// The heading and the sentence that says how it stands.
[[nodiscard]] std::string opening(const Outcome& outcome);

// One row a story, for runs over several.
[[nodiscard]] std::string story_table(const Outcome& outcome);

// One row an article.
[[nodiscard]] std::string article_table(const align::Story& story);
// What the desk knows of the story's outlets, one line each; empty for nothing.
[[nodiscard]] std::string outlet_notes(const Outcome& outcome, const align::Story& story);

// What was compared, what could not be decided and why, what could not be read.
[[nodiscard]] std::string closing(const Outcome& outcome);

}  // namespace tally::report
