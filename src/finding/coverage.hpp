#pragma once
// What was checked and what could not be: a report that is silent about a thing says why.

#include <cstddef>
#include <map>
#include <string>

namespace tally::finding {

// Of one rule over one story.
struct Coverage {
  std::string rule;
  std::size_t read = 0;                           // statements of the kind in all articles, whether compared or not
  std::size_t compared = 0;                       // groups of them about the same thing, held against each other
  std::map<std::string, std::size_t> undecided;   // reason ("no date to hold it against") -> how many

  [[nodiscard]] std::size_t undecided_count() const {
    std::size_t sum = 0;
    for (const auto& [reason, count] : undecided) sum += count;
    return sum;
  }
};

}  // namespace tally::finding
