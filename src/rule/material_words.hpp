#pragma once
// The words by which rules from outside of the program say what they look at.
//
//   material_from("ages") == Material::ages;  material_from("age") is nothing

#include <optional>
#include <string_view>
#include <vector>

#include "rule/material.hpp"

namespace tally::rule {

[[nodiscard]] std::optional<Material> material_from(std::string_view word);
[[nodiscard]] const std::vector<std::string_view>& material_words();

}  // namespace tally::rule
