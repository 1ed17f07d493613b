#include "engine/train/boosted_trees.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>

namespace tally::engine {
namespace {

constexpr std::size_t most_bins = 255;
constexpr double least_gain = 1e-7;

// The bounds between which a tree tells the values of a column, ascending.
using Bounds = std::vector<float>;

// Middles of neighbouring values; of too many values those are taken that part the rows evenly.
Bounds find_bounds(std::vector<float> values) {
  std::ranges::sort(values);
  std::vector<float> kinds;
  std::ranges::unique_copy(values, std::back_inserter(kinds));
  if (kinds.size() > most_bins) {
    kinds.clear();
    for (std::size_t bin = 0; bin < most_bins; ++bin) kinds.push_back(values[bin * (values.size() - 1) / (most_bins - 1)]);
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  }
  Bounds bounds;
  for (std::size_t i = 1; i < kinds.size(); ++i) bounds.push_back(std::midpoint(kinds[i - 1], kinds[i]));
  return bounds;
}

// How far the odds are off in some rows: the sums of the loss's slopes and curves.
struct Miss {
  double slope = 0;
  double curve = 0;
  std::size_t rows = 0;

  void add(const Miss& other) {
    slope += other.slope;
    curve += other.curve;
    rows += other.rows;
  }
  [[nodiscard]] double score(double ridge) const { return slope * slope / (curve + ridge); }
};

Miss operator-(const Miss& a, const Miss& b) { return {a.slope - b.slope, a.curve - b.curve, a.rows - b.rows}; }

struct Split {
  double gain = 0;  // none where nothing is gained
  std::size_t column = 0;
  std::size_t bin = 0;  // the last of the answer yes
};

// Of a tree under way: a leaf with its rows, or a question.
struct Branch {
  std::vector<std::uint32_t> rows;
  Miss miss;
  Split best;
  std::size_t yes = 0;  // branches; none for a leaf, and the root answers nothing
  std::size_t no = 0;
};

class Booster {
 public:
  Booster(std::span<const float> rows, std::size_t columns, const std::vector<bool>& positive, const BoostOptions& options)
      : columns_(columns),
        positive_(positive),
        options_(options),
        bins_(rows.size()),
        misses_(positive.size()),
        odds_(positive.size()) {
    for (std::size_t column = 0; column < columns; ++column) cut(rows, column);
  }

  BoostedTrees run() {
    BoostedTrees out;
    const auto yes = static_cast<double>(std::ranges::count(positive_, true));
    out.start = std::log(yes / (static_cast<double>(positive_.size()) - yes));
    std::ranges::fill(odds_, out.start);
    for (int i = 0; i < options_.trees; ++i) out.trees.push_back(grow());
    return out;
  }

 private:
  void cut(std::span<const float> rows, std::size_t column) {
    std::vector<float> values;
    for (std::size_t at = column; at < rows.size(); at += columns_) values.push_back(rows[at]);
    const Bounds& bounds = bounds_.emplace_back(find_bounds(values));
    for (std::size_t row = 0; row < values.size(); ++row)
      bins_[row * columns_ + column] = static_cast<std::uint8_t>(std::ranges::lower_bound(bounds, values[row]) - bounds.begin());
  }

  void find_misses() {
    for (std::size_t row = 0; row < misses_.size(); ++row) {
      const double likely = 1 / (1 + std::exp(-odds_[row]));
      misses_[row] = {likely - (positive_[row] ? 1 : 0), likely * (1 - likely), 1};
    }
  }

  [[nodiscard]] Branch make_leaf(std::vector<std::uint32_t> rows) const {
    Branch leaf;
    leaf.rows = std::move(rows);
    for (const std::uint32_t row : leaf.rows) leaf.miss.add(misses_[row]);
    leaf.best = best_split(leaf);
    return leaf;
  }

  [[nodiscard]] Split best_split(const Branch& leaf) const {
    constexpr std::size_t width = most_bins + 1;
    std::vector<Miss> histogram(columns_ * width);
    for (const std::uint32_t row : leaf.rows)
      for (std::size_t column = 0; column < columns_; ++column)
        histogram[column * width + bins_[row * columns_ + column]].add(misses_[row]);
    Split best;
    for (std::size_t column = 0; column < columns_; ++column) {
      Miss yes;
      for (std::size_t bin = 0; bin < bounds_[column].size(); ++bin) {
        yes.add(histogram[column * width + bin]);
        const Miss no = leaf.miss - yes;
        if (yes.rows < options_.least_in_leaf || no.rows < options_.least_in_leaf) continue;
        const double gain = yes.score(options_.ridge) + no.score(options_.ridge) - leaf.miss.score(options_.ridge);
        if (gain > std::max(best.gain, least_gain)) best = {gain, column, bin};
      }
    }
    return best;
  }

  // Splits the leaf that gains most, until there are leaves enough.
  align::Tree grow() {
    find_misses();
    std::vector<std::uint32_t> all(positive_.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<Branch> branches{make_leaf(std::move(all))};
    for (std::size_t leaves = 1; leaves < align::most_leaves; ++leaves) {
      const auto gain = [](const Branch& branch) { return branch.yes == 0 ? branch.best.gain : 0; };
      const auto best = std::ranges::max_element(branches, {}, gain);
      if (gain(*best) <= 0) break;
      split(static_cast<std::size_t>(best - branches.begin()), branches);
    }
    for (const Branch& branch : branches)
      if (branch.yes == 0)
        for (const std::uint32_t row : branch.rows) odds_[row] += value_of(branch);
    align::Tree tree{};
    write(branches, 0, 0, tree);
    return tree;
  }

  void split(std::size_t at, std::vector<Branch>& branches) const {
    const Split best = branches[at].best;
    std::vector<std::uint32_t> yes, no;
    std::ranges::partition_copy(branches[at].rows, std::back_inserter(yes), std::back_inserter(no),
                                [&](std::uint32_t row) { return bins_[row * columns_ + best.column] <= best.bin; });
    branches[at].yes = branches.size();
    branches[at].no = branches.size() + 1;
    branches.push_back(make_leaf(std::move(yes)));
    branches.push_back(make_leaf(std::move(no)));
  }

  [[nodiscard]] double value_of(const Branch& leaf) const {
    return -options_.rate * leaf.miss.slope / (leaf.miss.curve + options_.ridge);
  }

  // Writes a branch to the place `at`; returns the place behind it.
  std::size_t write(const std::vector<Branch>& branches, std::size_t from, std::size_t at, align::Tree& out) const {
    const Branch& branch = branches[from];
    if (branch.yes == 0) {
      out[at] = {0, 0, static_cast<float>(value_of(branch))};
      return at + 1;
    }
    const std::size_t no = write(branches, branch.yes, at + 1, out);
    const Split& best = branch.best;
    out[at] = {static_cast<std::uint8_t>(best.column), static_cast<std::uint8_t>(no - at), bounds_[best.column][best.bin]};
    return write(branches, branch.no, no, out);
  }

  std::size_t columns_;
  const std::vector<bool>& positive_;
  const BoostOptions& options_;
  std::vector<Bounds> bounds_;      // [column]
  std::vector<std::uint8_t> bins_;  // [row * columns + column]
  std::vector<Miss> misses_;        // [row]
  std::vector<double> odds_;        // [row]
};

}  // namespace

BoostedTrees fit_trees(std::span<const float> rows, std::size_t columns, const std::vector<bool>& positive,
                       const BoostOptions& options) {
  return Booster(rows, columns, positive, options).run();
}

}  // namespace tally::engine
