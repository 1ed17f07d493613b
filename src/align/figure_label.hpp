#pragma once
// What an amount is said to be: the noun that names the measure, read from the parse.
//
//   "net debt is £97 million", "net debt of £97 million", "£97 million of net debt"   -> debt
//   "deposits, which now stand at £640,000"                                           -> deposits
//   "fares will rise by 4.9 per cent"                                                 -> fares, by how much they change
//   "stood 200 metres high"                                                           -> its height
//
// Counts name what they count themselves, and have no label.

#include <string_view>

#include "align/figure_facts.hpp"

namespace tally::align {

struct FigureLabel {
  language::TokenId noun;      // invalid where nothing names the measure
  std::string_view aspect;     // of a length: "height", "length", "width", "depth"; empty where not said
  bool change = false;         // by how much it rose or fell, not where it stands
};

[[nodiscard]] FigureLabel read_label(const language::Document& document, const FigureFact& figure);

}  // namespace tally::align
