#pragma once
// Verbs that say how many times as much: "doubled", "more than trebled", "almost halved".

#include <optional>
#include <string>

#include "figures.hpp"

namespace tally::rules::arithmetic {

struct Multiple {
  base::Span span;  // "doubled"
  Range allowed;    // what the verb is said of, as a factor
};

[[nodiscard]] std::optional<Multiple> multiple_at(const Sheet& sheet, std::uint32_t token, language::TokenRange sentence);

// "From 400 to 1,300 is 3.2 times as much, not doubled"
[[nodiscard]] std::string multiple_message(const Sheet& sheet, std::uint32_t verb, const Figure& from, const Figure& to);

}  // namespace tally::rules::arithmetic
