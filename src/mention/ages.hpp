#pragma once
// Ages that the text states of a person: "Ana Ruiz, 44,", "Ana Ruiz (44)", "44-year-old Ana Ruiz", "Ana Ruiz, who
// is 44", "Ana Ruiz, a 44-year-old teacher,", "Ana Ruiz, aged 44", "Ana Ruiz, in her forties,".
//
// Ages of another time ("was 17 when ...", "then 30") are left out: they are compared with nothing.

#include <span>
#include <vector>

#include "language/document.hpp"
#include "mention/mention.hpp"

namespace tally::mention {

struct StatedAge {
  Mention age;             // kind age, value Age
  std::size_t holder = 0;  // index into `persons`
};

[[nodiscard]] std::vector<StatedAge> find_ages(const language::Document& document, std::span<const Mention> persons);

}  // namespace tally::mention
