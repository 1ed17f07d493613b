#pragma once
// Rules from shared libraries: the third of the three ways to write one (docs/writing-rules.md). The library is loaded
// and run in processes of its own (child.hpp) and never in this one: whatever it does, the report is right or there is an
// error that names the library.
//
//   LoadedRules loaded = load_plugin("build/libtides.so");

#include <string>

#include "rule/declared/declared_rule.hpp"

namespace tally::rule {

// The library's rules. One that cannot be loaded, is of another version, crashes or says what cannot be is an error.
[[nodiscard]] LoadedRules load_plugin(const std::string& path);

}  // namespace tally::rule
