#pragma once
// The way that check and baseline go together: the articles held against each other, then what the configuration, comments
// and accepted findings make of it.

#include "cli/settings.hpp"

namespace tally::cli {

// `progress`: whether to say on a terminal that it takes a while.
[[nodiscard]] report::Outcome check_articles(const Typed& typed, const Prepared& prepared, bool progress);

}  // namespace tally::cli
