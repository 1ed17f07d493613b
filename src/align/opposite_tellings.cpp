#include "align/opposite_tellings.hpp"

#include <algorithm>
#include <tuple>

#include "base/sorted.hpp"

namespace tally::align {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

struct Other {
  std::size_t place = 0;
  std::chrono::seconds apart{};
  double shared = 0;
};

std::chrono::seconds time_between(const Telling& a, const Telling& b) {
  if (!a.published || !b.published) return std::chrono::seconds::max();
  return std::chrono::abs(*a.published - *b.published);
}

std::vector<Other> others_of(const std::vector<Telling>& tellings, std::size_t i, const std::function<double(Term)>& weight) {
  std::vector<Other> others;
  for (std::size_t k = 0; k < tellings.size(); ++k) {
    if (tellings[k].answer == tellings[i].answer) continue;
    Other other{k, time_between(tellings[i], tellings[k]), 0};
    for (const Term term : shared_terms(tellings[i].about, tellings[k].about)) other.shared += weight(term);
    others.push_back(other);
  }
  return others;
}

void add_first(std::vector<Other>& others, std::size_t i, const std::function<bool(const Other&, const Other&)>& before, Pairs& pairs) {
  const std::size_t most = std::min(opposite_tellings_compared, others.size());
  std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(most), others.end(), before);
  for (std::size_t k = 0; k < most; ++k) pairs.push_back(std::minmax(i, others[k].place));
}

Pairs all_of(std::size_t count) {
  Pairs pairs;
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t k = i + 1; k < count; ++k) pairs.emplace_back(i, k);
  return pairs;
}

}  // namespace

Pairs tellings_to_compare(const std::vector<Telling>& tellings, const std::function<double(Term)>& weight) {
  if (tellings.size() <= tellings_compared_at_all) return all_of(tellings.size());
  Pairs pairs;
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    std::vector<Other> others = others_of(tellings, i, weight);
    // What shares as much at the same time tells the same; which of such is taken matters little.
    add_first(others, i, [](const Other& a, const Other& b) { return std::tuple(a.apart, -a.shared, a.place) < std::tuple(b.apart, -b.shared, b.place); }, pairs);
    add_first(others, i, [](const Other& a, const Other& b) { return std::tuple(-a.shared, a.apart, a.place) < std::tuple(-b.shared, b.apart, b.place); }, pairs);
  }
  base::sort_unique(pairs);
  return pairs;
}

}  // namespace tally::align
