#pragma once
// A plug-in's shared library as the process sees that has loaded it: only ever used inside of in_child().

#include <string>

#include "align/story.hpp"
#include "base/result.hpp"

namespace tally::rule {

// Loads the library and packs what its rules say of themselves (answer.hpp).
[[nodiscard]] base::Result<std::string> describe_library(const std::string& path);

// Loads the library, runs its rule of that number and packs what it found.
[[nodiscard]] base::Result<std::string> run_library(const std::string& path, std::size_t rule, const align::Story& story);

}  // namespace tally::rule
