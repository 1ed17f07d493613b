#pragma once
// Runs code that is not trusted to come back: in a child process, which is a copy of this one and can crash, hang or
// scribble over its memory without harm to it. Only the bytes of its answer come back.
//
//   const base::Result<std::string> answer = in_child([] { return load_and_ask(); });
//
// The child's standard output goes to standard error, for standard output is the report's.

#include <chrono>
#include <functional>
#include <string>

#include "base/result.hpp"

namespace tally::rule {

inline constexpr std::chrono::seconds child_patience{30};

// The work's answer. An error it returned, an exception, a crash, a silent end and a wait longer than `patience` are
// errors, without a file: "crashed (Segmentation fault)".
[[nodiscard]] base::Result<std::string> in_child(const std::function<base::Result<std::string>()>& work,
                                                 std::chrono::milliseconds patience = child_patience);

}  // namespace tally::rule
