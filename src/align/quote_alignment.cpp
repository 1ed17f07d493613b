#include "align/quote_alignment.hpp"

#include <algorithm>

namespace tally::align {
namespace {

using Words = std::vector<base::Symbol>;

constexpr std::size_t least_equal_words = 5;
constexpr std::size_t least_run = 2;       // equal words at an end that are fewer than this may be chance
constexpr std::size_t widest_gap = 3;      // words between an end run and the rest that make it chance
constexpr std::size_t whole_enough = 10;   // equal words that need no share of the shorter quotation

// The table for [begin, end) of both, walked forward.
void align_middle(const Words& left, const Words& right, std::size_t from, std::size_t left_end, std::size_t right_end,
                  EqualWords& out) {
  const std::size_t n = left_end - from;
  const std::size_t m = right_end - from;
  std::vector<std::uint16_t> table((n + 1) * (m + 1), 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return table[i * (m + 1) + j]; };
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      cell(i, j) = left[from + i] == right[from + j] ? static_cast<std::uint16_t>(cell(i + 1, j + 1) + 1)
                                                     : std::max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (left[from + i] == right[from + j]) {
      out.emplace_back(from + i++, from + j++);
    } else if (cell(i + 1, j) >= cell(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

std::size_t gap(std::pair<std::uint32_t, std::uint32_t> before, std::pair<std::uint32_t, std::uint32_t> after) {
  return std::max(after.first - before.first, after.second - before.second) - 1;
}

// Cuts short runs off the end [first, last) walks toward; works on both ends by way of the iterators.
template <class Iterator, class Gap>
Iterator without_chance(Iterator first, Iterator last, Gap gap_between) {
  for (Iterator start = first;;) {
    Iterator at = start;
    std::size_t run = 1;
    while (at + 1 != last && gap_between(*at, *(at + 1)) == 0) ++at, ++run;
    if (at + 1 == last || run > least_run || gap_between(*at, *(at + 1)) < widest_gap) return start;
    start = at + 1;
  }
}

EqualWords without_chance_ends(const EqualWords& equal) {
  const auto begin = without_chance(equal.begin(), equal.end(), [](auto a, auto b) { return gap(a, b); });
  const EqualWords front(begin, equal.end());
  const auto back = without_chance(front.rbegin(), front.rend(), [](auto a, auto b) { return gap(b, a); });
  return {front.begin(), back.base()};
}

}  // namespace

EqualWords align_words(const Words& left, const Words& right) {
  std::size_t n = std::min(left.size(), longest_aligned);
  std::size_t m = std::min(right.size(), longest_aligned);
  EqualWords out;
  std::size_t from = 0;
  for (; from < std::min(n, m) && left[from] == right[from]; ++from) out.emplace_back(from, from);
  std::size_t tail = 0;
  while (n > from && m > from && left[n - 1] == right[m - 1]) --n, --m, ++tail;
  align_middle(left, right, from, n, m, out);
  for (std::size_t k = 0; k < tail; ++k) out.emplace_back(n + k, m + k);
  return out;
}

std::optional<EqualWords> shared_wording(const QuoteWords& left, const QuoteWords& right) {
  EqualWords equal = align_words(left.keys, right.keys);
  if (equal.size() < least_equal_words) return std::nullopt;
  equal = without_chance_ends(equal);
  const std::size_t region = std::max(equal.back().first - equal.front().first, equal.back().second - equal.front().second) + 1;
  if (equal.size() < least_equal_words || 3 * equal.size() < 2 * region) return std::nullopt;
  const std::size_t shorter = std::min(left.size(), right.size());
  if (equal.size() < whole_enough && 3 * equal.size() < 2 * shorter) return std::nullopt;
  return equal;
}

}  // namespace tally::align
