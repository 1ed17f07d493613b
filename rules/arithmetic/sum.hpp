#pragma once
// Reports of sums that do not come out, worded and marked the same way by every check.

#include <string>
#include <vector>

#include "amounts.hpp"
#include "figures.hpp"
#include "ledger.hpp"
#include "listing.hpp"

namespace tally::rules::arithmetic {

// The value written in the manner of the figure: "1,137", "£4.1 million", "29 per cent".
[[nodiscard]] std::string written(double value, const Figure& like);
// A plain number: whole where it is one, else with one decimal.
[[nodiscard]] std::string plain(double value);

// How much is known of the parts: they are the whole, or nothing but parts that do not overlap.
enum class Cover : std::uint8_t { whole, disjoint };

// Holds a total against its parts and reports where they cannot go together.
void check_sum(const Sheet& sheet, const Figure& total, const std::vector<Item>& parts, Cover cover, Ledger& ledger);

// Reports that amounts do not make the whole that they should; its sum belongs there.
void report_sum(const Sheet& sheet, const Amount& whole, const std::vector<const Amount*>& parts, Ledger& ledger);

[[nodiscard]] Item item_of(const Sheet& sheet, const Figure& figure);

}  // namespace tally::rules::arithmetic
