#pragma once
// Small sets held as sorted vectors, each item once.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tally::base {

template <class T>
void sort_unique(std::vector<T>& items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

// How many items both have.
template <class T>
[[nodiscard]] std::size_t count_shared(const std::vector<T>& a, const std::vector<T>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count;
    if (*i < *j)
      ++i;
    else
      ++j;
  }
  return count;
}

// Both have items, and none in common.
template <class T>
[[nodiscard]] bool hold_others(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() && count_shared(a, b) == 0;
}

}  // namespace tally::base
