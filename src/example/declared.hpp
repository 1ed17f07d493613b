#pragma once
// The examples of a declarative rule's own file, in the form that those of a page have.
//
//   [[example]]
//   title = "Two digits change places"
//   findings = ['error flight-number: a.md "BA117" | b.md "BA171"']     # [] where nothing is to be reported
//   [example.articles]
//   "a.md" = "Flight BA117 turned back over Wales."
//   "b.md" = "Flight BA171 turned back over Wales."

#include <string>

#include "example/page.hpp"
#include "rule/declared/declaration.hpp"

namespace tally::example {

// `path` names the file in errors. The page has no headings.
[[nodiscard]] Page declared_examples(const std::string& path, const rule::Declaration& declaration);

}  // namespace tally::example
