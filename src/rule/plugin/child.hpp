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
#include <string_view>

#include "base/result.hpp"

namespace tally::rule {

inline constexpr std::chrono::seconds child_patience{30};
inline constexpr std::size_t child_answer_size = 64'000'000;  // bytes; more is an error

// The work's answer. An error it returned, an exception, a crash, a silent end and a wait longer than `patience` are
// errors, without a file: "crashed (Segmentation fault)".
[[nodiscard]] base::Result<std::string> in_child(const std::function<base::Result<std::string>()>& work,
                                                 std::chrono::milliseconds patience = child_patience);

// The answer in what came through the pipe: 'r' for a result or 'e' for an error, its length in eight bytes, its bytes.
// What is cut off or was written by somebody else does not have that form.
[[nodiscard]] base::Result<std::string> open_answer(std::string_view bytes);

}  // namespace tally::rule
