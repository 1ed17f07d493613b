#pragma once
// The English analyser that the whole program shares: a constant like any other table, immutable, the same for every
// thread, made at first use.
//
//   english().analyse(words, workspace);

#include "language/analyser.hpp"

namespace tally::language {

// Ends the program with a message where the program's file is damaged: nothing can be read then.
[[nodiscard]] const Analyser& english();

}  // namespace tally::language
