#pragma once
// The version that reports and --version state; set by the build from the project's version.

#include <string_view>

namespace tally::report {

[[nodiscard]] std::string_view version();

}  // namespace tally::report
