#pragma once
// Words that say how many years old somebody is.
//
//   age_in_figures("44") == 44;  age_number("nine") == 9;  age_number("one") and age_number("1962") are nothing

#include <optional>
#include <string_view>

#include "language/document.hpp"

namespace tally::mention {

// 1 to 119: nobody is known to have lived to be older than 122, and numbers above are years, scores and prices.
// Of a token that is more than figures nothing, unless `rest` is asked for: what stands behind them ("th") goes there.
[[nodiscard]] std::optional<int> age_in_figures(std::string_view norm, std::string_view* rest = nullptr);

// The same, or a word from two to nineteen or for full tens. "One" is seldom an age: it stands for somebody.
[[nodiscard]] std::optional<int> age_number(std::string_view norm);

// "44-year-old", "44 year old", "one-year-old"
struct YearsOld {
  int years = 0;
  std::uint32_t end = 0;  // behind "old"
};
// The words that begin with the number at `i`, all in its sentence.
[[nodiscard]] std::optional<YearsOld> years_old_at(const language::Document& document, std::uint32_t i);

}  // namespace tally::mention
