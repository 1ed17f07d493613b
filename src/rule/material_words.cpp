#include "rule/material_words.hpp"

#include <algorithm>

namespace tally::rule {

const std::vector<std::string_view>& material_words() {
  // In the order of the enumeration, without the first.
  static const std::vector<std::string_view> words = {"articles", "sentences", "persons", "names",  "posts",       "ages",      "times",
                                                      "dates",    "figures",   "measures", "money", "percentages", "quotations"};
  return words;
}

std::optional<Material> material_from(std::string_view word) {
  const auto at = std::find(material_words().begin(), material_words().end(), word);
  if (at == material_words().end()) return std::nullopt;
  return static_cast<Material>(at - material_words().begin() + 1);
}

}  // namespace tally::rule
