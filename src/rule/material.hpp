#pragma once
// What a rule looks at, counted over a story: the report says how much of it was read, so that nobody takes what was
// read and not compared for what was found to agree.
//
//   count(story, Material::ages) == 7;  name_of(Material::ages, 7) == "ages"

#include <string_view>

#include "align/story.hpp"

namespace tally::rule {

enum class Material {
  unstated,
  articles,
  sentences,
  persons,
  names,
  posts,
  ages,
  times,
  dates,
  figures,
  measures,
  money,
  percentages,
  quotations,
  statements  // those that the rule itself finds, and counts: Sink::read
};

[[nodiscard]] std::size_t count(const align::Story& story, Material material);
[[nodiscard]] std::string_view name_of(Material material, std::size_t count);  // "age", "ages"; empty for unstated

}  // namespace tally::rule
