#pragma once
// Which tellings of one matter are held against each other, so that time does not grow with the square of the articles.
//
// Up to 120 tellings it is all of them. Of more, only those that answer otherwise: each with the 40 that came out nearest to it
// in time and with the 40 that share most with it. So the few that stand against all others meet all of these, whatever the
// order of the articles; only where more than 40 stand against more than 40 are pairs left out, those that are furthest apart.

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "align/clause_terms.hpp"

namespace tally::align {

inline constexpr std::size_t tellings_compared_at_all = 120;
inline constexpr std::size_t opposite_tellings_compared = 40;  // nearest in time, and as many that share most

struct Telling {
  std::string_view answer;
  std::optional<std::chrono::sys_seconds> published;
  std::vector<Term> about;  // sorted
};

// Pairs of places in the list, the earlier first, sorted, each once.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> tellings_to_compare(const std::vector<Telling>& tellings,
                                                                                  const std::function<double(Term)>& weight);

}  // namespace tally::align
