#pragma once
// A small story with something of everything that rules look at, read once: what rules from strangers are run on.

#include "align/story.hpp"
#include "finding/finding.hpp"
#include "target.hpp"

namespace tally::fuzz {

[[nodiscard]] const align::Story& sample_story();

// What every report relies on.
void hold_finding(const align::Story& story, const finding::Finding& finding);
void hold_text(std::string_view text);

}  // namespace tally::fuzz
