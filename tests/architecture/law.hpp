#pragma once
// The law of the house, as checks of a source file's text: a file includes only folders above its own, a library is
// seen only where it belongs, files stay short, headers are the manual.
//
//   for (const std::string& breach : breaches("src/claim/claim.hpp", text)) ...

#include <string>
#include <string_view>
#include <vector>

namespace tally::architecture {

// The folders of src/, top to bottom.
[[nodiscard]] const std::vector<std::string_view>& layers();

inline constexpr std::size_t max_lines = 500;

// What a file breaks, each as "src/x/y.cpp:3: ..."; `path` is relative to the top of the project.
[[nodiscard]] std::vector<std::string> breaches(std::string_view path, std::string_view text);

}  // namespace tally::architecture
