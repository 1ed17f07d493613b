#pragma once
// The words around an amount that say how it was reckoned from others.
//
//   "a majority of 525", "20cm taller than"      a difference
//   "a total of £9,530", "23 in all"             a sum
//   "£250 a week", "nine points each"            so much for each
//   "three times the ...", "twice as many as"    a multiple

#include <optional>

#include "amounts.hpp"

namespace tally::rules::arithmetic {

[[nodiscard]] bool is_difference(const Sheet& sheet, const Amount& amount);
// The same, or what may also be an amount by itself: "a loss of seven points", "a saving of 35 minutes".
[[nodiscard]] bool is_change(const Sheet& sheet, const Amount& amount);

// By how much somebody won or lost: "by 56 runs", "a majority of 525". The two sides' totals are the largest figures told.
[[nodiscard]] bool is_margin(const Sheet& sheet, const Amount& amount);
[[nodiscard]] bool is_total(const Sheet& sheet, const Amount& amount);

// What a rate is for: "week" of "£250 a week", "" of "£250 each"; nothing where the amount is no rate.
[[nodiscard]] std::optional<std::string_view> rate_of(const Sheet& sheet, const Amount& amount);

// The paragraph of what is told has another amount of its kind, of this value: "Her majority of 441 in 2021 had been
// larger; now it is 414".
[[nodiscard]] bool is_told_beside(const Sheet& sheet, const std::vector<Amount>& amounts, const Amount& told, double value);

// Whether the sentence goes on with the paragraph of the one before.
[[nodiscard]] bool continues(const Sheet& sheet, std::uint32_t sentence);

// The amounts of the sentence, or of a stretch of sentences, that go together with one of them, itself left out.
[[nodiscard]] std::vector<const Amount*> others(const std::vector<Amount>& amounts, const Amount& amount, std::uint32_t first,
                                                std::uint32_t last);

}  // namespace tally::rules::arithmetic
