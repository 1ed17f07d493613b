#pragma once
// The few classes of nouns that decide whether two counts may be added: general English.

#include <string_view>

namespace tally::rules::arithmetic {

[[nodiscard]] bool is_human(std::string_view lemma);    // man, passenger, officer, victim
[[nodiscard]] bool is_group(std::string_view lemma);    // family, couple, crew: one counts for several
[[nodiscard]] bool is_measure(std::string_view lemma);  // metre, tonne, degree: no parts of a count

}  // namespace tally::rules::arithmetic
