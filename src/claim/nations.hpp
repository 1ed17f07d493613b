#pragma once
// Countries by their names, by what their people and things are called, and by the codes of result lists.
//
//   country_of("dutch") == "netherlands";  country_of_code("ned") == "netherlands"

#include <string_view>

namespace tally::claim {

// Of a folded word or two ("south african"); empty for others.
[[nodiscard]] std::string_view country_of(std::string_view folded);
[[nodiscard]] std::string_view country_of_code(std::string_view folded);

// Equal, or one holds the other: a Welsh rider is British.
[[nodiscard]] bool may_be_one_nationality(std::string_view a, std::string_view b);

}  // namespace tally::claim
